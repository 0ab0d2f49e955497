import { readFileSync } from 'node:fs';
import { USAGE, readCommandLine, type CommandLine } from './command-line-options.ts';
import { EXIT_CONFIGURATION, describeFaults, type Fault } from './config/fault.ts';
import { processVariables } from './config/environment.ts';
import { loadSettings, type LoadedSettings } from './config/load.ts';
import { redactUrl } from './text/redact.ts';

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
  const { createAddressGuard } = await import('./adapters/system/http/address-guard.ts');
  const { parseCron } = await import('./domain/schedule-cron.ts');
  const loaded = loadSettings({
    variables: processVariables(),
    configPath: line.configPath,
    dataFolder: line.dataFolder,
    refuseCron: (expression) => reasonAgainst(() => parseCron(expression)),
    refuseAddress: (url, allowPrivate) => {
      const reason = reasonAgainst(() => createAddressGuard(allowPrivate).checkUrl(url));
      return reason === null ? null : `a private or unusable address: ${reason}`;
    },
  });
  const faults = [...loaded.faults, ...(await promptFaults(loaded))];
  if (faults.length === 0) return loaded;
  process.stderr.write(redactUrl(describeFaults(faults)));
  return null;
}

/** What is wrong with the prompts; they matter only beside a model. */
async function promptFaults({ settings }: LoadedSettings): Promise<readonly Fault[]> {
  if (settings.model === null) return [];
  const { PROMPTS_FOLDER, loadPrompts } = await import('./config/prompts.ts');
  return loadPrompts(PROMPTS_FOLDER).faults;
}

/** What a check that throws has against a value; `null` when it lets it pass. */
function reasonAgainst(check: () => unknown): string | null {
  try {
    check();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

function readVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}
