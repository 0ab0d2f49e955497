/* eslint-disable unicorn/require-post-message-target-origin -- threads have no origin */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { until } from '../contracts/platform.ts';
import type { Delivered } from '../protocol/slack/delivery.ts';
import { startLocalSlack } from '../protocol/slack/server.ts';
import { sleep } from '../protocol/slack/web-api.ts';

const PEOPLE = 200;
const TICK_MS = 10;

export interface AckLoad {
  readonly commandsPerSecond: number;
  readonly seconds: number;
  /** How long the bot thinks. */
  readonly botMs: number;
}

export interface AckResult {
  readonly sent: number;
  readonly acknowledged: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  /** Replies that people saw at the end. */
  readonly answered: number;
  readonly peakMegabytes: number;
}

const WORKER = new URL('ack-slack-worker.ts', import.meta.url);

/** Sends commands at a steady rate to a bot that thinks; Slack is played here, the bot has its own thread. */
export async function measureAcks({
  commandsPerSecond,
  seconds,
  botMs,
}: AckLoad): Promise<AckResult> {
  const slack = await startLocalSlack();
  const team = slack.addTeam('xoxb-1');
  const channel = slack.addChannel(team);
  const worker = new Worker(WORKER, { workerData: { apiUrl: slack.apiUrl, botMs } });
  await once(worker, 'message');
  const people = Array.from({ length: PEOPLE }, () => slack.addPerson(team));
  const total = commandsPerSecond * seconds;
  const deliveries: Promise<Delivered>[] = [];
  let peak = 0;
  const begin = performance.now();
  while (deliveries.length < total) {
    const due = Math.min(total, ((performance.now() - begin) / 1_000) * commandsPerSecond);
    while (deliveries.length < due) {
      const person = people[deliveries.length % PEOPLE];
      if (person !== undefined) deliveries.push(slack.command(person, channel, '/summary', 'x'));
    }
    peak = Math.max(peak, process.memoryUsage.rss());
    await sleep(TICK_MS);
  }
  const delivered = await Promise.all(deliveries);
  const isAnswered = () => slack.state.messages.filter(isThought).length === total;
  await sleep(botMs);
  await until(isAnswered).catch(() => undefined);
  peak = Math.max(peak, process.memoryUsage.rss());
  const exit = once(worker, 'exit');
  worker.postMessage('stop');
  await exit;
  await slack.stop();
  const times = delivered.map(({ tookMs }) => tookMs).sort((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.floor((times.length - 1) * share)] ?? 0);
  return {
    sent: total,
    acknowledged: delivered.filter(({ isAcknowledged }) => isAcknowledged).length,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    maxMs: at(1),
    answered: slack.state.messages.filter(isThought).length,
    peakMegabytes: Math.round(peak / 1e6),
  };
}

function isThought({ text }: { readonly text: string }): boolean {
  return text === 'thought about it';
}
