import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BroadsheetError } from '../../../../src/domain/errors.ts';
import { watch } from '../../../proofs/watch.ts';
import { createParser } from '../../../../src/adapters/system/parser/index.ts';
import type { RawDocument } from '../../../../src/domain/source.ts';

const entry = new URL('../../../fixtures/workers/broken.ts', import.meta.url);

function command(text: string): RawDocument {
  return {
    bytes: new TextEncoder().encode(text),
    contentType: null,
    address: 'https://example.com/',
    fetchedAt: Temporal.Instant.from('2026-05-10T08:00:00Z'),
  };
}

describe('the parser’s thread', () => {
  it('is replaced when a document takes too long, and the next one is read', async () => {
    await using parser = createParser({ entry, limits: { pageMs: 200 } });
    await assert.rejects(parser.findFeeds(command('loop')), { code: 'too-slow' });
    assert.equal((await parser.findFeeds(command('fine')))[0]?.url, 'fine');
  });

  it('is replaced when a document takes too much memory', async () => {
    await using parser = createParser({ entry, limits: { pageMs: 20_000, heapMb: 24 } });
    await assert.rejects(parser.findFeeds(command('eat')), { code: 'too-large' });
    assert.equal((await parser.findFeeds(command('fine')))[0]?.url, 'fine');
  });

  it('may end or fail: that is a fault of the document', async () => {
    await using parser = createParser({ entry });
    await assert.rejects(parser.findFeeds(command('exit')), { code: 'bad-answer' });
    await assert.rejects(parser.findFeeds(command('throw')), { code: 'bad-answer' });
    assert.equal((await parser.findFeeds(command('fine')))[0]?.url, 'fine');
  });

  it('answers in the order of the questions', async () => {
    await using parser = createParser({ entry, workers: 2 });
    const texts = Array.from({ length: 40 }, (_value, index) => `text ${index}`);
    const answers = await Promise.all(texts.map((text) => parser.findFeeds(command(text))));
    assert.deepEqual(
      answers.map(([link]) => link?.url),
      texts,
    );
  });

  it('leaves the thread that answers people free while a document loops', async () => {
    await using parser = createParser({ entry, limits: { pageMs: 500 } });
    await parser.findFeeds(command('warm'));
    const { result, heldMs } = await watch(() => parser.findFeeds(command('loop')));
    assert.ok(result instanceof BroadsheetError && result.code === 'too-slow');
    assert.ok(heldMs < 100, `a turn of ${Math.round(heldMs)} ms`);
  });

  it('sees no variable of the environment but where compiled sources stay', async () => {
    await using parser = createParser({ entry });
    const [seen] = await parser.findFeeds(command('environment'));
    assert.match(seen?.url ?? 'nothing', /^(?:NODE_COMPILE_CACHE)?$/);
  });

  it('refuses what still waits when it is closed', async () => {
    const parser = createParser({ entry });
    const running = parser.findFeeds(command('loop')).catch((error: unknown) => error);
    const waiting = parser.findFeeds(command('fine')).catch((error: unknown) => error);
    await parser[Symbol.asyncDispose]();
    assert.ok((await running) instanceof Error);
    assert.ok((await waiting) instanceof Error);
    await assert.rejects(parser.findFeeds(command('fine')), { isTransient: true });
  });
});
