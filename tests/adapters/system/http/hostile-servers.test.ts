import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createFeedSource } from '../../../../src/adapters/sources/web/feed.ts';
import { createHttp } from '../../../../src/adapters/system/http/index.ts';
import { BroadsheetError } from '../../../../src/domain/errors.ts';
import type { Poll } from '../../../../src/ports/source.ts';
import { createFakeClock } from '../../../fakes/clock.ts';
import {
  HOSTILE_ANSWERS,
  startHostileServer,
  type HostileAnswer,
} from '../../../fakes/hostile/server.ts';
import { feedSource } from '../../../fakes/ingest-needs.ts';
import { createDirectParser } from '../../../fakes/parser.ts';

/** The product waits 10 s; so that the tests don't, theirs are shorter. */
const TOTAL_MS = 3_000;
/** One request, and five redirects. */
const MAX_REQUESTS = 6;

function outcomeOf(result: Poll | BroadsheetError): HostileAnswer['outcome'] {
  if (result instanceof BroadsheetError) return 'error';
  if (result.entries === null) return 'unchanged';
  assert.equal(result.entries.length, 3);
  return 'feed';
}

describe('a feed on a hostile server', { concurrency: true }, () => {
  for (const { name, outcome, retryAfterMs } of HOSTILE_ANSWERS) {
    it(`${name}: ${outcome}, in time and with few requests`, async () => {
      using server = await startHostileServer();
      const clock = createFakeClock();
      await using http = createHttp({
        clock,
        allowedHosts: ['127.0.0.1'],
        userAgent: 'test',
        limits: { totalMs: TOTAL_MS },
      });
      const feed = createFeedSource({ http, parser: createDirectParser(), clock });
      const source = feedSource(`${server.origin}/${name}`);
      const start = performance.now();
      const result = await feed
        .poll({ source, etag: null, lastModified: null })
        .catch((error: unknown) => error);
      assert.ok(performance.now() - start < TOTAL_MS + 2_000);
      assert.ok(server.asked.length <= MAX_REQUESTS, `${server.asked.length} requests`);
      if (result instanceof Error) assert.ok(result instanceof BroadsheetError, String(result));
      if (outcome !== 'any') assert.equal(outcomeOf(result as Poll | BroadsheetError), outcome);
      if (result instanceof BroadsheetError) assert.ok(result.advice);
      if (retryAfterMs === undefined) return;
      assert.ok(result instanceof BroadsheetError && (result.retryAfterMs ?? 0) >= retryAfterMs);
    });
  }
});
