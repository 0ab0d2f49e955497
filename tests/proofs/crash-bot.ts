import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { ORIGIN_VARIABLE } from './fast-time.ts';

const PROGRAM = join(import.meta.dirname, '../../src/main.ts');
const SPEED_UP = join(import.meta.dirname, 'speed-up.ts');

export interface BotPlan {
  readonly folder: string;
  readonly configuration: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly origin: number;
  /** Takes what the bot complains of. */
  readonly onComplaint: (line: string) => void;
}

/** The program itself, in a process of its own; resolves when it serves both platforms. */
export async function startBot(plan: BotPlan): Promise<ChildProcess> {
  const options = ['--config', plan.configuration, '--data', plan.folder];
  const bot = spawn(process.execPath, ['--import', SPEED_UP, PROGRAM, ...options], {
    cwd: plan.folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env['PATH'], ...plan.environment, [ORIGIN_VARIABLE]: `${plan.origin}` },
  });
  const lines: string[] = [];
  const ready = Promise.withResolvers<void>();
  createInterface(bot.stderr).on('line', (line) => {
    lines.push(line);
    if (line.includes('"message":"ready"')) ready.resolve();
    if (line.includes('"level":"error"') || !line.startsWith('{')) plan.onComplaint(line);
  });
  const ended = once(bot, 'exit').then(([code, signal]) => {
    throw new Error(`the bot of the proof did not start (${code ?? signal}): ${lines.join('\n')}`);
  });
  ended.catch(() => {});
  await Promise.race([ready.promise, ended]);
  return bot;
}

export async function killBot(bot: ChildProcess | undefined): Promise<void> {
  if (bot === undefined) return;
  if (bot.exitCode !== null) throw new Error('the bot of the proof ended by itself');
  bot.kill('SIGKILL');
  await once(bot, 'exit');
}
