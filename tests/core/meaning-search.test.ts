import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openEmbedder } from '../../src/adapters/models/index.ts';
import { createMemoryStore } from '../../src/adapters/stores/memory/store.ts';
import { embedNewSections } from '../../src/core/embed-sections.ts';
import { createMeaningSearch } from '../../src/core/meaning-search.ts';
import { BroadsheetError } from '../../src/domain/errors.ts';
import type { Embedder } from '../../src/ports/embedder.ts';
import { article, query, section, seen } from '../contracts/store/samples.ts';
import { createFakeClock } from '../fakes/clock.ts';
import { startModelServer } from '../protocol/model/server.ts';

/** Words of one meaning share a direction; all else has little in common. */
const MEANINGS: readonly RegExp[] = [/sanction|punitive/iu, /harbour|port\b/iu, /bread|baker/iu];

function vectorFor(text: string): readonly number[] {
  const meaning = MEANINGS.map((pattern) => (pattern.test(text) ? 1 : 0));
  return [...meaning, 0.1, (text.length % 7) / 50];
}

function createFakeEmbedder(): Embedder & { readonly asked: string[]; isBroken: boolean } {
  const asked: string[] = [];
  return {
    name: 'fake',
    asked,
    isBroken: false,
    async embed(texts) {
      if (this.isBroken) throw new BroadsheetError('model-failed', 'down');
      asked.push(...texts);
      return { vectors: texts.map(vectorFor), usage: { inputTokens: 1, outputTokens: 0 } };
    },
  };
}

async function openWorld(embedder: Embedder) {
  const store = createMemoryStore({ clock: createFakeClock('2026-11-24T12:00:00Z') });
  const topics = ['weather', 'music', 'football', 'schools', 'trains', 'bridges', 'museums'];
  for (const [index, topic] of [...topics, ...topics].entries()) {
    const text = `Much was said of ${topic} at meeting ${index} of the council on Monday.`;
    await store.saveArticle(
      seen(article(`On ${topic} ${index}`, { sections: [section(null, text)] })),
    );
  }
  const law = section(null, 'The union extended its sanctions for another year.');
  await store.saveArticle(seen(article('A vote in Brussels', { sections: [law] })));
  const warnings: string[] = [];
  const log = { warn: (message: string) => void warnings.push(message), error: assert.fail };
  await embedNewSections({ store, embedder, log });
  return { store, warnings, search: createMeaningSearch({ store, embedder, log }), log };
}

describe('a search by words and meaning', () => {
  it('finds the section that says it in other words, and only that one', async () => {
    const { store, search } = await openWorld(createFakeEmbedder());
    assert.deepEqual(await store.searchSections(query('punitive measures')), []);
    const hits = await search(query('punitive measures'));
    assert.deepEqual(
      hits.map(({ article: { headline } }) => headline),
      ['A vote in Brussels'],
    );
    assert.deepEqual(await search(query('volcanoes')), []);
  });

  it('puts first what bears the words and the meaning', async () => {
    const { search } = await openWorld(createFakeEmbedder());
    const hits = await search(query('punitive council'));
    assert.equal(hits.length, 10);
    const words = await search(query('sanctions'));
    assert.equal(words[0]?.article.headline, 'A vote in Brussels');
  });

  it('asks for the vector of a section once, and of a question once', async () => {
    const embedder = createFakeEmbedder();
    const { store, search, log } = await openWorld(embedder);
    const asked = embedder.asked.length;
    assert.equal(asked, 15);
    await embedNewSections({ store, embedder, log });
    await search(query('punitive measures'));
    await search(query('punitive measures', { limit: 3 }));
    assert.equal(embedder.asked.length, asked + 1);
  });

  it('cuts long sections between letters', async () => {
    const embedder = createFakeEmbedder();
    const { store, log } = await openWorld(embedder);
    const text = `The harbour was full of boats${'🚢'.repeat(3_000)}.`;
    await store.saveArticle(seen(article('Boats', { sections: [section(null, text)] })));
    await embedNewSections({ store, embedder, log });
    const asked = embedder.asked.at(-1) ?? '';
    assert.ok(asked.startsWith('The harbour was full') || asked.includes('🚢'));
    assert.ok(asked.length < text.length);
    assert.ok(asked.isWellFormed());
  });

  it('goes by words alone where the embedder fails, and says so in the log', async () => {
    const embedder = createFakeEmbedder();
    const { search, warnings } = await openWorld(embedder);
    embedder.isBroken = true;
    const hits = await search(query('sanctions'));
    assert.equal(hits[0]?.article.headline, 'A vote in Brussels');
    assert.deepEqual(warnings, ['searching by words alone']);
  });
});

describe('an embedder behind an endpoint', () => {
  async function withEmbedder(
    script: Parameters<typeof startModelServer>[0],
    use: (embedder: Embedder, calls: readonly Record<string, unknown>[]) => Promise<void>,
  ): Promise<void> {
    await using server = await startModelServer(script);
    const clock = createFakeClock();
    const endpoint = { apiKey: 'key', baseUrl: server.url, embeddingModel: 'small', clock };
    const embedder = await openEmbedder(endpoint);
    assert.ok(embedder !== null);
    await use(embedder, server.calls);
  }

  function answer(texts: readonly string[]): { readonly body: unknown } {
    const data = texts.map((text, index) => ({ index, embedding: vectorFor(text) }));
    return { body: { data, usage: { prompt_tokens: 7, total_tokens: 7 } } };
  }

  it('gives a vector for each text, and the tokens that it counted', () =>
    withEmbedder(
      (_call, { input }) => answer(input as readonly string[]),
      async (embedder, calls) => {
        const { search } = await openWorld(embedder);
        const [hit] = await search(query('punitive measures'));
        assert.equal(hit?.article.headline, 'A vote in Brussels');
        const { usage, vectors } = await embedder.embed(['bread']);
        assert.deepEqual([usage.inputTokens, vectors], [7, [vectorFor('bread')]]);
        assert.deepEqual([calls[0]?.['model'], calls[0]?.['encoding_format']], ['small', 'float']);
      },
    ));

  for (const [name, body] of [
    ['no data', {}],
    ['too few vectors', { data: [] }],
    ['vectors of no numbers', { data: [{ index: 0, embedding: ['a'] }] }],
  ] as const) {
    it(`fails in our own words on ${name}`, () =>
      withEmbedder(
        () => ({ body }),
        async (embedder) => {
          await assert.rejects(embedder.embed(['text']), { code: 'model-failed' });
        },
      ));
  }

  it('is left alone for a while after it failed again and again', () =>
    withEmbedder(
      () => ({ status: 500 }),
      async (embedder, calls) => {
        for (let call = 0; call < 9; call += 1) {
          await assert.rejects(embedder.embed(['text']), BroadsheetError);
        }
        assert.equal(calls.length, 5);
      },
    ));
});
