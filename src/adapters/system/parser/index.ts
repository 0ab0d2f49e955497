import { availableParallelism } from 'node:os';
import { BroadsheetError } from '../../../domain/errors.ts';
import { createWorkerSlot, type WorkerSlot } from './worker-slot.ts';
import type { Parser } from '../../../ports/parser.ts';
import type { FeedHead, ParserResult, ParserTask } from './wire.ts';
import type { Article } from '../../../domain/article.ts';
import type { Feed, FeedItem, RawDocument } from '../../../domain/source.ts';
import type { FeedLink } from '../../../ports/parser.ts';

interface ParserLimits {
  /** For a page or one item of a feed. */
  readonly pageMs: number;
  readonly feedMs: number;
  /** The worker's heap. */
  readonly heapMb: number;
  /** More documents than this waiting at once are refused. */
  readonly maxWaiting: number;
}

const LIMITS: ParserLimits = { pageMs: 2_000, feedMs: 15_000, heapMb: 192, maxWaiting: 10_000 };

export interface ParserOptions {
  /** Threads at most, each started when it is needed; those of a core less than there are when left out. */
  readonly workers?: number;
  readonly limits?: Partial<ParserLimits>;
  /** The module that a thread runs. */
  readonly entry: URL;
}

const MAX_WORKERS = 3;

interface Job {
  readonly task: ParserTask;
  readonly limitMs: number;
  readonly resolve: (result: ParserResult) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Threads that read untrusted bytes: started when first needed, replaced when a document takes too long or too much.
 * Disposing of it refuses what waits and ends the threads.
 */
export function createParser(options: ParserOptions): Parser & AsyncDisposable {
  const limits: ParserLimits = { ...LIMITS, ...options.limits };
  const slots = Array.from({ length: options.workers ?? defaultWorkers() }, () =>
    createWorkerSlot(options.entry, limits.heapMb),
  );
  const idle: WorkerSlot[] = [...slots];
  const waiting: Job[] = [];
  let isClosed = false;

  function startNext(): void {
    const slot = idle.pop();
    if (slot === undefined) return;
    const job = waiting.shift();
    if (job === undefined) {
      idle.push(slot);
      return;
    }
    slot
      .run(job.task, job.limitMs)
      .then(job.resolve, job.reject)
      .finally(() => {
        idle.push(slot);
        startNext();
      });
  }

  function run(task: ParserTask, limitMs: number): Promise<ParserResult> {
    if (isClosed || waiting.length >= limits.maxWaiting) return Promise.reject(overloaded());
    return new Promise((resolve, reject) => {
      waiting.push({ task, limitMs, resolve, reject });
      startNext();
    });
  }

  return {
    readArticle: async (document: RawDocument) =>
      (await run({ task: 'readArticle', document }, limits.pageMs)) as Article,
    readFeed: async (document: RawDocument) =>
      (await run({ task: 'readFeed', document }, limits.feedMs)) as Feed,
    readItem: async (item: FeedItem, feed: FeedHead) =>
      (await run({ task: 'readItem', item, feed: headOf(feed) }, limits.pageMs)) as Article,
    findFeeds: async (document: RawDocument) =>
      (await run({ task: 'findFeeds', document }, limits.pageMs)) as readonly FeedLink[],
    async [Symbol.asyncDispose]() {
      isClosed = true;
      for (const job of waiting.splice(0)) job.reject(overloaded());
      await Promise.all(slots.map((slot) => slot.close()));
    },
  };
}

/** One core is left to the thread that answers people. */
function defaultWorkers(): number {
  return Math.max(1, Math.min(MAX_WORKERS, availableParallelism() - 1));
}

/** A whole feed may come in its place: its items are not to travel with each one of them. */
function headOf({ title, link, language }: FeedHead): FeedHead {
  return { title, link, language };
}

function overloaded(): BroadsheetError {
  return new BroadsheetError('too-slow', 'the parser takes no more documents', {
    advice: 'Too much is being read at the moment. A later try may do better.',
    isTransient: true,
  });
}
