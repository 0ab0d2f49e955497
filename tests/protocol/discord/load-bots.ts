import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** What a process has used so far. */
export interface Usage {
  readonly cpuMs: number;
  readonly peakMb: number;
}

/** A bot in a process of its own. */
export interface RunningBot {
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

export type StartBot = (apiUrl: string) => RunningBot | Promise<RunningBot>;

const PLAIN = new URL('./plain-bot.ts', import.meta.url);
const PLATFORM = new URL('./platform-bot.ts', import.meta.url);
const METER = new URL('./usage-meter.ts', import.meta.url).href;

export interface BotProcess {
  readonly module: URL;
  readonly words?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts a module with a meter on it, which tells what the process uses when it is asked. */
export function startBotProcess({ module, words = [], environment = {} }: BotProcess): RunningBot {
  const bot = fork(module, words, {
    execArgv: [...process.execArgv, '--import', METER],
    env: { ...process.env, ...environment },
  });
  return { usage: () => askUsage(bot), stop: () => end(bot) };
}

/** The yardstick: see plain-bot.ts. */
export function startPlain(apiUrl: string, answerMs: number): RunningBot {
  return startBotProcess({ module: PLAIN, words: [apiUrl, String(answerMs)] });
}

/** The platform alone, with a bot behind it that takes so long for each answer. */
export function startPlatform(apiUrl: string, answerMs: number): RunningBot {
  return startBotProcess({ module: PLATFORM, words: [apiUrl, String(answerMs)] });
}

async function askUsage(bot: ChildProcess): Promise<Usage> {
  bot.send('usage');
  const [usage] = (await once(bot, 'message')) as [Usage];
  return usage;
}

async function end(bot: ChildProcess): Promise<void> {
  if (bot.exitCode !== null) return;
  bot.kill('SIGTERM');
  await once(bot, 'exit');
}
