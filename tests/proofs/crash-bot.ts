import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { ORIGIN_VARIABLE } from './fast-time.ts';

const PROGRAM = join(import.meta.dirname, '../../src/main.ts');
const SPEED_UP = join(import.meta.dirname, 'speed-up.ts');
/** Discord and Slack, each of which says that it is ready. */
const PLATFORMS = 2;

export interface BotPlan {
  readonly folder: string;
  readonly configuration: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly origin: number;
  /** Takes what the bot complains of. */
  readonly onComplaint: (line: string) => void;
}

/** A process that has loaded the program, which takes seconds, and waits for the word to run it. */
export interface PreparedBot {
  /** Resolves when it serves both platforms. */
  start(): Promise<ChildProcess>;
}

export function prepareBot(plan: BotPlan): PreparedBot {
  const options = ['--config', plan.configuration, '--data', plan.folder];
  const bot = spawn(process.execPath, ['--import', SPEED_UP, PROGRAM, ...options], {
    cwd: plan.folder,
    stdio: ['pipe', 'ignore', 'pipe'],
    env: { PATH: process.env['PATH'], ...plan.environment, [ORIGIN_VARIABLE]: `${plan.origin}` },
  });
  const lines: string[] = [];
  const ready = Promise.withResolvers<void>();
  let serving = 0;
  createInterface(bot.stderr).on('line', (line) => {
    lines.push(line);
    if (line.includes('"message":"ready"')) serving += 1;
    if (serving === PLATFORMS) ready.resolve();
    if (line.includes('"level":"error"') || !line.startsWith('{')) plan.onComplaint(line);
  });
  const ended = once(bot, 'exit').then(([code, signal]) => {
    throw new Error(`the bot of the proof did not start (${code ?? signal}): ${lines.join('\n')}`);
  });
  ended.catch(() => {});
  return {
    async start() {
      bot.stdin.end('run');
      await Promise.race([ready.promise, ended]);
      return bot;
    },
  };
}

export async function killBot(bot: ChildProcess): Promise<void> {
  if (bot.exitCode !== null) throw new Error('the bot of the proof ended by itself');
  bot.kill('SIGKILL');
  await once(bot, 'exit');
}
