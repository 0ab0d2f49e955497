import { BroadsheetError } from '../../domain/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Generation, LanguageModel, ModelRequest } from '../../ports/model.ts';
import type { Embedder } from '../../ports/embedder.ts';

/** After so many failures in a row the endpoint is left alone for a while. */
const FAILURES_TO_OPEN = 5;
const OPEN_MS = 60_000;
/** First wait before a retry; doubled each time, with up to half of it added at random. */
const FIRST_WAIT_MS = 500;
const MAX_TRIES = 3;

export interface GuardOptions {
  readonly clock: Clock;
  /** Calls at the same time; more wait their turn. */
  readonly concurrency: number;
  /** For all tries of one request together, the waiting for a turn included. */
  readonly deadlineMs: number;
  /** Between 0 and 1, for the jitter. */
  readonly random: () => number;
}

/**
 * A model that is asked politely: few calls at a time, retries with back-off inside one deadline, and a circuit
 * breaker that answers at once while the endpoint is down.
 */
export function guardModel(model: LanguageModel, options: GuardOptions): LanguageModel {
  const turns = createTurns(options.concurrency);
  const breaker = createBreaker(options.clock);

  async function once(request: ModelRequest, signal: AbortSignal): Promise<Generation> {
    breaker.check();
    const release = await turns.take(signal);
    try {
      const generation = await model.generate({ ...request, signal });
      breaker.succeeded();
      return generation;
    } catch (error) {
      breaker.failed(error);
      throw error;
    } finally {
      release();
    }
  }

  return {
    name: model.name,
    maxInputTokens: model.maxInputTokens,
    async generate(request) {
      const deadline = AbortSignal.timeout(options.deadlineMs);
      const end = options.clock.now().add({ milliseconds: options.deadlineMs });
      const signal =
        request.signal === undefined ? deadline : AbortSignal.any([deadline, request.signal]);
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await once(attempt === 1 ? request : withoutPieces(request), signal);
        } catch (error) {
          if (attempt >= MAX_TRIES || signal.aborted || !isWorthRetrying(error)) throw error;
          const wait = waitBefore(attempt, error, options.random());
          if (options.clock.now().until(end).total('milliseconds') <= wait) throw error;
          await options.clock.sleep(wait, signal);
          if (signal.aborted) throw error;
        }
      }
    },
  };
}

/** An embedder that is left alone while it is down. It is asked once: a reader would wait for a second try. */
export function guardEmbedder(embedder: Embedder, clock: Clock): Embedder {
  const breaker = createBreaker(clock);
  return {
    name: embedder.name,
    async embed(texts) {
      breaker.check();
      try {
        const embedding = await embedder.embed(texts);
        breaker.succeeded();
        return embedding;
      } catch (error) {
        breaker.failed(error);
        throw error;
      }
    },
  };
}

/** The pieces of a repeated call would go on where those of the failed one broke off. */
function withoutPieces(request: ModelRequest): ModelRequest {
  const { onText: _onText, ...whole } = request;
  return whole;
}

function isWorthRetrying(error: unknown): boolean {
  // A model that was too slow once has used up the deadline; asking again only costs.
  return error instanceof BroadsheetError && error.isTransient && error.code !== 'too-slow';
}

function waitBefore(attempt: number, error: unknown, random: number): number {
  const asked = error instanceof BroadsheetError ? error.retryAfterMs : null;
  const backOff = FIRST_WAIT_MS * 2 ** (attempt - 1);
  return Math.max(asked ?? 0, backOff + (backOff / 2) * random);
}

interface Turns {
  /** Resolves with what gives the turn back; rejects when `signal` is aborted first. */
  take(signal: AbortSignal): Promise<() => void>;
}

function createTurns(count: number): Turns {
  let free = count;
  const waiting: (() => void)[] = [];
  function release(): void {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  }
  return {
    take(signal) {
      if (free > 0) {
        free -= 1;
        return Promise.resolve(release);
      }
      return new Promise((resolve, reject) => {
        const turn = () => {
          signal.removeEventListener('abort', giveUp);
          resolve(release);
        };
        const giveUp = () => {
          waiting.splice(waiting.indexOf(turn), 1);
          reject(new BroadsheetError('too-slow', 'the model is busy', { isTransient: true }));
        };
        signal.addEventListener('abort', giveUp, { once: true });
        waiting.push(turn);
      });
    },
  };
}

interface Breaker {
  /** Throws while the endpoint is left alone. */
  check(): void;
  succeeded(): void;
  failed(error: unknown): void;
}

function createBreaker(clock: Clock): Breaker {
  let failures = 0;
  let closedAt = clock.now();
  return {
    check() {
      if (Temporal.Instant.compare(clock.now(), closedAt) >= 0) return;
      throw new BroadsheetError('model-failed', 'the model endpoint is left alone for a while');
    },
    succeeded() {
      failures = 0;
    },
    failed(error) {
      failures += 1;
      const pause =
        error instanceof BroadsheetError && !error.isTransient ? error.retryAfterMs : null;
      if (pause === null && failures < FAILURES_TO_OPEN) return;
      closedAt = clock.now().add({ milliseconds: Math.ceil(pause ?? OPEN_MS) });
      failures = 0;
    },
  };
}
