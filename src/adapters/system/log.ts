import { writeSync } from 'node:fs';
import type { Log, LogFields } from '../../ports/log.ts';

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;
type Level = (typeof LEVELS)[number];

/** Deeper values and longer lists of a field are left out: a log line is no dump. */
const MAX_DEPTH = 5;
const MAX_ENTRIES = 50;
/** Names of fields whose values are secrets whatever they hold. */
const SECRET_NAME = /authorization|cookie|token|secret|password|api_?key/iu;

export interface LogOptions {
  readonly level: Level;
  /** Blanks secrets; every line passes through it. */
  readonly redact: (text: string) => string;
  readonly now: () => Temporal.Instant;
  /** Takes a finished line; standard error when left out. */
  readonly write?: (line: string) => void;
}

/** One JSON object a line. The only sink of the process's diagnostics. */
export function createLog({ level, redact, now, write = writeLine }: LogOptions): Log {
  const floor = LEVELS.indexOf(level);
  function line(at: Level, message: string, fields: LogFields = {}): void {
    if (LEVELS.indexOf(at) < floor) return;
    const entry = { time: now().toString(), level: at, message, ...plainFields(fields) };
    write(redact(JSON.stringify(entry)));
  }
  return {
    debug: (message, fields) => line('debug', message, fields),
    info: (message, fields) => line('info', message, fields),
    warn: (message, fields) => line('warn', message, fields),
    error: (message, fields) => line('error', message, fields),
  };
}

function writeLine(line: string): void {
  try {
    writeSync(2, `${line}\n`);
  } catch {
    // Nobody reads standard error any more; the process goes on.
  }
}

function plainFields(fields: LogFields): Record<string, unknown> {
  return plainValue(fields, 0) as Record<string, unknown>;
}

/** Plain data of a value: errors by name, message and stack; clients and other objects of classes by name alone. */
function plainValue(value: unknown, depth: number): unknown {
  if (typeof value === 'bigint' || typeof value === 'symbol') return String(value);
  if (typeof value === 'function') return '[function]';
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MAX_DEPTH) return '[deep]';
  if (value instanceof Error) return plainError(value, depth);
  if (Array.isArray(value)) {
    return value.slice(0, MAX_ENTRIES).map((item) => plainValue(item, depth + 1));
  }
  if (value instanceof Temporal.Instant) return value.toString();
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return `[${value.constructor.name}]`;
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, MAX_ENTRIES)
      .map(([name, inner]) => [name, plainEntry(name, inner, depth + 1)]),
  );
}

function plainEntry(name: string, value: unknown, depth: number): unknown {
  return SECRET_NAME.test(name) && typeof value === 'string'
    ? '[secret]'
    : plainValue(value, depth);
}

function plainError(error: Error, depth: number): Record<string, unknown> {
  const code: unknown = 'code' in error ? error.code : undefined;
  return {
    name: error.name,
    message: error.message,
    ...(code === undefined ? {} : { code: plainValue(code, depth + 1) }),
    stack: error.stack,
    ...(error.cause === undefined ? {} : { cause: plainValue(error.cause, depth + 1) }),
  };
}
