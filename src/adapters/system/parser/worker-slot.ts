import { fromSentError } from './sent-error.ts';
import { fromWire, toWire, type ParserResult, type ParserTask } from './wire.ts';
import { createWorkerThread } from './worker-thread.ts';
import type { FeedItem } from '../../../domain/source.ts';

/** A thread with nothing to do gives its memory back after this. */
const IDLE_MS = 60_000;

/** One place for a worker thread; whoever sits in it may change. */
export interface WorkerSlot {
  /** One task at a time. Rejects with a `BroadsheetError` for everything that a document can cause. */
  run(task: ParserTask, limitMs: number): Promise<ParserResult>;
  close(): Promise<void>;
}

interface Answered {
  readonly result: ParserResult;
  readonly hasMore: boolean;
}

export function createWorkerSlot(entry: URL, heapMb: number): WorkerSlot {
  const thread = createWorkerThread(entry, heapMb);
  let lastId = 0;
  let idle: NodeJS.Timeout | undefined;

  async function ask(task: ParserTask, limitMs: number): Promise<Answered> {
    const answer = await thread.exchange({ id: (lastId += 1), task: toWire(task) }, limitMs);
    if ('error' in answer) throw fromSentError(answer.error);
    return { result: fromWire<ParserResult>(answer.result), hasMore: answer.hasMore };
  }

  /** A feed comes in parts: all of them. */
  async function askForAll(task: ParserTask, limitMs: number): Promise<ParserResult> {
    const first = await ask(task, limitMs);
    if (!first.hasMore || !('items' in first.result)) return first.result;
    const items = [...first.result.items];
    let hasMore = true;
    while (hasMore) {
      const next = await ask({ task: 'moreItems' }, limitMs);
      items.push(...(next.result as readonly FeedItem[]));
      hasMore = next.hasMore;
    }
    return { ...first.result, items };
  }

  return {
    async run(task, limitMs) {
      clearTimeout(idle);
      try {
        return await askForAll(task, limitMs);
      } finally {
        idle = setTimeout(() => void thread.end(), IDLE_MS).unref();
      }
    },
    async close() {
      clearTimeout(idle);
      await thread.end();
    },
  };
}
