import { BroadsheetError } from '../../../domain/errors.ts';
import type { Worker } from 'node:worker_threads';
import type { AnswerMessage } from './wire.ts';

/** What a thread says first, when its modules are loaded. */
export const READY = 'ready';

export type Heard = AnswerMessage | typeof READY;

/** A message of the thread, or why there won't be one. */
export type Outcome = { readonly heard: Heard } | { readonly lost: BroadsheetError };

/** The thread keeps the process alive while it is waited for, and only then. */
export function nextMessage(worker: Worker, limitMs: number): Promise<Outcome> {
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
    advice:
      'This document is built in a way that takes too long to read. Give a shorter one, or one of its parts.',
  });
}

function describeEnd(error: Error | null): BroadsheetError {
  if (error !== null && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new BroadsheetError('too-large', 'the parser ran out of memory', {
      advice:
        'This document takes too much memory to read. Give a shorter one, or one of its parts.',
      cause: error,
    });
  }
  return new BroadsheetError('bad-answer', 'the parser ended', {
    advice: 'This document can’t be read.',
    ...(error !== null && { cause: error }),
  });
}
