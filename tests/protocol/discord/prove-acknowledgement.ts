// npm run prove:ack-discord [-- --short]: every command is acknowledged in time, however slow the answers are.
import { runLoad, type LoadReport } from './acknowledge-load.ts';
import { startPlain, startPlatform, type StartBot } from './load-bots.ts';
import { startProgram } from './load-program.ts';

const MAX_MS = 3_000;
const MAX_P99_MS = 300;

const isShort = process.argv.includes('--short');
const answerMs = isShort ? 1_000 : 5_000;
const load = {
  perSecond: isShort ? 200 : 1_000,
  seconds: isShort ? 2 : 10,
  topics: ['syria', 'sanctions', 'security council', 'nato', 'iran', 'turkey', 'united states'],
};

/**
 * `plain` does nothing but acknowledge and edit: what the machine and the local Discord allow on this day. `platform` is
 * the Discord adapter, `program` the whole with its store, a model that thinks and hostile pages.
 */
const BOTS: Readonly<Record<string, StartBot>> = {
  plain: (apiUrl) => startPlain(apiUrl, answerMs),
  platform: (apiUrl) => startPlatform(apiUrl, answerMs),
  program: (apiUrl) => startProgram(apiUrl, answerMs),
};

function isKept({ sent, acknowledged, answered, refused, slowest, p99 }: LoadReport): boolean {
  const isComplete = acknowledged === sent && answered === sent && refused === 0;
  return isComplete && slowest < MAX_MS && p99 < MAX_P99_MS;
}

const reports: Record<string, LoadReport> = {};
for (const [name, startBot] of Object.entries(BOTS)) {
  reports[name] = await runLoad(load, startBot);
  process.stdout.write(`${name.padEnd(9)}${JSON.stringify(reports[name])}\n`);
}
const { platform, program } = reports;
process.exitCode = platform && program && isKept(platform) && isKept(program) ? 0 : 1;
