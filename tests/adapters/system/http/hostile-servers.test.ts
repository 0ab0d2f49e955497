import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createHttp } from '../../../../src/adapters/system/http/index.ts';
import { BroadsheetError } from '../../../../src/domain/errors.ts';
import { createFakeClock } from '../../../fakes/clock.ts';
import { importVectors } from '../../../fixtures/vectors.ts';

interface Case {
  readonly id: string;
  readonly split: string;
  readonly url: string;
  readonly expect: {
    readonly outcome: 'ok' | 'error' | 'notmodified' | 'any';
    readonly within?: number;
    readonly maxRequests?: number;
    readonly nextCheckAtLeastMs?: number;
  };
}

interface HostileServer {
  start(): Promise<{
    readonly cases: readonly Case[];
    readonly hits: readonly { readonly path: string }[];
    close(): void;
  }>;
}

/** Rows whose answer is whole and well: what stands in it is for the feed reader to refuse. */
const WELL_SENT = new Set(['http-dev-html-instead', 'http-dev-empty-200']);
/** Its server packs 500 MB in this very process first; tests of bodies have a smaller one. */
const TOO_HEAVY = 'http-dev-gzip-bomb-500mb';
/** The product waits 10 s; so that the tests don't, theirs are shorter. */
const TOTAL_MS = 700;

const vectors = await importVectors<HostileServer>('http/server.mjs');

describe(`hostile servers (${vectors === null ? 'no vectors found' : 'vectors found'})`, () => {
  it('bring an answer or a typed error in time, with few requests', async () => {
    if (vectors === null) return;
    const server = await vectors.start();
    await using http = createHttp({
      clock: createFakeClock(),
      allowedHosts: ['127.0.0.1'],
      userAgent: 'test',
      limits: { totalMs: TOTAL_MS },
    });
    try {
      for (const row of server.cases.filter(
        ({ split, id }) => split === 'dev' && id !== TOO_HEAVY,
      )) {
        const path = new URL(row.url).pathname;
        const start = performance.now();
        const outcome = await http.get({ url: row.url }).catch((error: unknown) => error);
        assert.ok(performance.now() - start < TOTAL_MS + 1_000, `${row.id} in time`);
        const hits = server.hits.filter((hit) => hit.path.startsWith(path)).length;
        assert.ok(hits <= (row.expect.maxRequests ?? 7), `${row.id}: ${hits} requests`);
        checkOutcome(row, outcome);
      }
    } finally {
      server.close();
    }
  });
});

function checkOutcome({ id, expect }: Case, outcome: unknown): void {
  if (outcome instanceof Error) {
    assert.ok(outcome instanceof BroadsheetError, `${id}: ${String(outcome)}`);
    assert.ok(['error', 'any'].includes(expect.outcome), `${id}: ${outcome.message}`);
    return;
  }
  const { status, retryAfterMs } = outcome as { status: number; retryAfterMs: number | null };
  if (expect.outcome === 'ok') assert.equal(status, 200, id);
  if (expect.outcome === 'notmodified') assert.equal(status, 304, id);
  if (expect.outcome === 'error') assert.ok(status >= 400 || WELL_SENT.has(id), `${id}: ${status}`);
  if (expect.nextCheckAtLeastMs !== undefined) {
    assert.ok((retryAfterMs ?? 0) >= expect.nextCheckAtLeastMs, id);
  }
}
