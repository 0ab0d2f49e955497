import { readFileSync } from 'node:fs';
import { config as readDotenv } from 'dotenv';
import type { Fault } from './fault.ts';

/** The variables as given, each trimmed of white space and quotes around it. */
export interface Environment {
  /** `null` where the variable is not set. */
  get(name: string): string | null;
  readonly faults: readonly Fault[];
}

export type Variables = Readonly<Record<string, string | undefined>>;

/** The process's own variables, completed by `.env`; the only place where `process.env` is read. */
export function processVariables(envFile = '.env'): Variables {
  const variables: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined) variables[name] = value;
  }
  readDotenv({ path: envFile, processEnv: variables, quiet: true });
  return variables;
}

/** Reads `X`, or the file that `X_FILE` names, for each of `names`. */
export function readEnvironment(variables: Variables, names: readonly string[]): Environment {
  const faults: Fault[] = [];
  const values = new Map<string, string>();
  for (const name of names) {
    const value = readVariable(name, variables, faults);
    if (value !== null) values.set(name, value);
  }
  return { get: (name) => values.get(name) ?? null, faults };
}

function readVariable(name: string, variables: Variables, faults: Fault[]): string | null {
  const raw = variables[name] ?? readSecretFile(name, variables, faults);
  if (raw === null) return null;
  const value = unquote(raw);
  if (value !== '') return value;
  const cure = 'Give it a value, or take the line out.';
  faults.push({ field: name, found: 'is set but empty', cure });
  return null;
}

function readSecretFile(name: string, variables: Variables, faults: Fault[]): string | null {
  const path = variables[`${name}_FILE`];
  if (path === undefined) return null;
  try {
    return readFileSync(path, 'utf8');
  } catch {
    const cure = `Name a readable file that holds ${name}, or take the line out.`;
    faults.push({ field: `${name}_FILE`, found: `${path} can't be read`, cure });
    return null;
  }
}

function unquote(raw: string): string {
  const trimmed = raw.trim();
  const inner = /^(["'])(.*)\1$/su.exec(trimmed)?.[2];
  return (inner ?? trimmed).trim();
}
