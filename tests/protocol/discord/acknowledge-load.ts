import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { RunningBot, StartBot, Usage } from './load-bots.ts';

export interface Load {
  readonly perSecond: number;
  readonly seconds: number;
  /** What is asked for, in turn. */
  readonly topics: readonly string[];
}

export interface LoadOutcome {
  readonly sent: number;
  readonly acknowledged: number;
  readonly answered: number;
  /** Bodies that Discord would refuse. */
  readonly refused: number;
  /** Milliseconds from the gateway's dispatch to the acknowledgement, seen by the local Discord. */
  readonly p50: number;
  readonly p99: number;
  readonly slowest: number;
}

/** What people saw, and what it cost the bot's process. */
export interface LoadReport extends LoadOutcome {
  /** Processor time of the bot, in milliseconds, of acknowledgement and answer together. */
  readonly cpuMsEach: number;
  readonly peakMb: number;
}

const DISCORD = new URL('./load-process.ts', import.meta.url);

/** Sends so many commands a second to a bot, and times what a person would see. */
export async function runLoad(load: Load, startBot: StartBot): Promise<LoadReport> {
  const discord = fork(DISCORD, [JSON.stringify(load)]);
  try {
    const apiUrl = await nextMessage<string>(discord);
    const bot = await startBot(apiUrl);
    try {
      return await measure(discord, bot);
    } finally {
      await bot.stop();
    }
  } finally {
    discord.kill();
  }
}

async function measure(discord: ChildProcess, bot: RunningBot): Promise<LoadReport> {
  discord.send('begin');
  await nextMessage<'warm'>(discord);
  const before = await bot.usage();
  const outcome = await nextMessage<LoadOutcome>(discord);
  const after = await bot.usage();
  return { ...outcome, ...costs(before, after, outcome.sent) };
}

function costs(
  before: Usage,
  after: Usage,
  sent: number,
): Pick<LoadReport, 'cpuMsEach' | 'peakMb'> {
  return { cpuMsEach: (after.cpuMs - before.cpuMs) / sent, peakMb: after.peakMb };
}

async function nextMessage<Message>(child: ChildProcess): Promise<Message> {
  const [message] = (await once(child, 'message')) as [Message];
  return message;
}
