import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { BroadsheetError } from '../../../domain/errors.ts';
import { nextMessage, READY, type Heard } from './next-message.ts';
import type { AnswerMessage, TaskMessage } from './wire.ts';

/** Loading the parsers takes a fraction of a second; a busy machine may need longer. */
const START_MS = 20_000;
export const YOUNG_GENERATION_MB = 32;

/** A thread that is started by the first message, and again after it was lost. */
export interface WorkerThread {
  /** Rejects with a `BroadsheetError` when the thread is lost, and when it takes longer: then it is ended. */
  exchange(message: TaskMessage, limitMs: number): Promise<AnswerMessage>;
  end(): Promise<void>;
}

/** Nothing but where compiled sources stay: no secret of the environment can be read in the thread. */
function environment(): NodeJS.ProcessEnv {
  // The folder that was asked for: Node adds one of its version's name.
  const compiled = getCompileCacheDir();
  return compiled === undefined ? {} : { NODE_COMPILE_CACHE: dirname(compiled) };
}

export function createWorkerThread(entry: URL, heapMb: number): WorkerThread {
  let worker: Worker | null = null;

  async function end(): Promise<void> {
    const ending = worker;
    worker = null;
    await ending?.terminate();
  }

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
      env: environment(),
    });
    worker = started;
    started.on('error', () => {});
    started.once('exit', () => {
      if (worker === started) worker = null;
    });
    await hear(started, START_MS);
    return started;
  }

  return {
    end,
    async exchange(message, limitMs) {
      const current = worker ?? (await start());
      current.postMessage(message, []);
      const answer = await hear(current, limitMs);
      if (answer !== READY && answer.id === message.id) return answer;
      await end();
      throw new BroadsheetError('bad-answer', 'the parser answered out of turn');
    },
  };
}
