import { Worker } from 'node:worker_threads';
import { BroadsheetError } from '../../../domain/errors.ts';
import { fromSentError } from './sent-error.ts';
import { fromWire, toWire } from './wire.ts';
import type { FeedItem } from '../../../domain/source.ts';
import type { AnswerMessage, ParserResult, ParserTask, TaskMessage } from './wire.ts';

/** Loading the parsers takes a fraction of a second; a busy machine may need longer. */
const START_MS = 20_000;
const YOUNG_GENERATION_MB = 32;

/** What a thread says first, when its modules are loaded. */
export const READY = 'ready';

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

type Heard = AnswerMessage | typeof READY;
/** A message of the thread, or why there won't be one. */
type Outcome = { readonly heard: Heard } | { readonly lost: BroadsheetError };

export function createWorkerSlot(entry: URL, heapMb: number): WorkerSlot {
  let worker: Worker | null = null;
  let lastId = 0;

  async function hear(from: Worker, limitMs: number): Promise<Heard> {
    const outcome = await nextMessage(from, limitMs);
    if ('heard' in outcome) return outcome.heard;
    await end();
    throw outcome.lost;
  }

  async function start(): Promise<Worker> {
    const started = new Worker(entry, {
      resourceLimits: {
        maxOldGenerationSizeMb: heapMb,
        maxYoungGenerationSizeMb: YOUNG_GENERATION_MB,
      },
      // Nothing of the environment: no secret can be read there.
      env: {},
    });
    worker = started;
    started.on('error', () => {});
    started.once('exit', () => {
      if (worker === started) worker = null;
    });
    await hear(started, START_MS);
    return started;
  }

  async function end(): Promise<void> {
    const ending = worker;
    worker = null;
    await ending?.terminate();
  }

  async function exchange(task: ParserTask, limitMs: number): Promise<Answered> {
    const current = worker ?? (await start());
    const message: TaskMessage = { id: (lastId += 1), task: toWire(task) };
    current.postMessage(message, []);
    const answer = await hear(current, limitMs);
    if (answer === READY || answer.id !== message.id) {
      await end();
      throw new BroadsheetError('bad-answer', 'the parser answered out of turn');
    }
    if ('error' in answer) throw fromSentError(answer.error);
    return { result: fromWire<ParserResult>(answer.result), hasMore: answer.hasMore };
  }

  return {
    async run(task, limitMs) {
      const first = await exchange(task, limitMs);
      if (!first.hasMore || !('items' in first.result)) return first.result;
      const items = [...first.result.items];
      for (let hasMore = true; hasMore;) {
        const next = await exchange({ task: 'moreItems' }, limitMs);
        items.push(...(next.result as readonly FeedItem[]));
        hasMore = next.hasMore;
      }
      return { ...first.result, items };
    },
    close: end,
  };
}

/** The thread keeps the process alive while it is waited for, and only then. */
function nextMessage(worker: Worker, limitMs: number): Promise<Outcome> {
  worker.ref();
  return new Promise((resolve) => {
    const timer = setTimeout(() => finish({ lost: tooSlow(limitMs) }), limitMs);
    const onMessage = (heard: Heard): void => finish({ heard });
    const onError = (error: Error): void => finish({ lost: describeEnd(error) });
    const onExit = (): void => finish({ lost: describeEnd(null) });
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    function finish(outcome: Outcome): void {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      worker.unref();
      resolve(outcome);
    }
  });
}

function tooSlow(limitMs: number): BroadsheetError {
  return new BroadsheetError('too-slow', `the parser was ended after ${limitMs} ms`, {
    advice: 'This document is built in a way that takes too long to read.',
  });
}

function describeEnd(error: Error | null): BroadsheetError {
  if (error !== null && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new BroadsheetError('too-large', 'the parser ran out of memory', {
      advice: 'This document takes too much memory to read.',
      cause: error,
    });
  }
  return new BroadsheetError('bad-answer', 'the parser ended', {
    advice: 'This document can’t be read.',
    ...(error !== null && { cause: error }),
  });
}
