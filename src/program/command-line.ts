import { readFileSync } from 'node:fs';
import { USAGE, readCommandLine, type CommandLine } from './options.ts';
import { checkSettings } from './check-settings.ts';
import { EXIT_CONFIGURATION } from '../config/fault.ts';
import { processVariables } from '../config/environment.ts';
import type { LoadedSettings } from '../config/load.ts';

/** A command line that can't be read (sysexits.h, EX_USAGE). */
const EXIT_USAGE = 64;

/** Runs what the arguments ask for; gives the exit code. */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  const line = parse(argv);
  if (typeof line === 'string') {
    process.stderr.write(`${line}\n\n${USAGE}`);
    return EXIT_USAGE;
  }
  if (line.wants === 'help') return print(USAGE);
  if (line.wants === 'version') return print(`${readVersion()}\n`);
  if (line.verb !== null) return runNamedVerb({ ...line, verb: line.verb });
  const loaded = await loadCheckedSettings(line);
  if (loaded === null) return EXIT_CONFIGURATION;
  const { runBot } = await import('./run-bot.ts');
  return runBot(loaded.settings, readVersion());
}

async function runNamedVerb(line: CommandLine & { readonly verb: string }): Promise<number> {
  const { runVerb, VERBS } = await import('./run-verb.ts');
  if (Object.hasOwn(VERBS, line.verb)) {
    return runVerb(line, () => loadCheckedSettings(line), readVersion());
  }
  process.stderr.write(`There is no verb "${line.verb}".\n\n${USAGE}`);
  return EXIT_USAGE;
}

function parse(argv: readonly string[]): CommandLine | string {
  try {
    return readCommandLine(argv);
  } catch (error) {
    return error instanceof TypeError ? error.message : String(error);
  }
}

/** Settings without a fault; otherwise all faults are told on standard error. */
async function loadCheckedSettings(line: CommandLine): Promise<LoadedSettings | null> {
  const checked = await checkSettings(line, processVariables());
  if (typeof checked !== 'string') return checked;
  process.stderr.write(checked);
  return null;
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

function readVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}
