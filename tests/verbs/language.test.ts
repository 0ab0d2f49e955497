import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMemoryStore } from '../../src/adapters/stores/memory/store.ts';
import type { Verb } from '../../src/verbs/verb.ts';
import { ask } from '../../src/verbs/ask.ts';
import { digest } from '../../src/verbs/digest.ts';
import { summary } from '../../src/verbs/summary.ts';
import { PROGRAM_OWNER } from '../../src/verbs/options.ts';
import { createFakeClock } from '../fakes/clock.ts';
import { createNotingSummarizer } from '../fakes/lead-summarizer.ts';
import { storedArticle } from '../fakes/stored-article.ts';

async function createNeeds() {
  const clock = createFakeClock('2026-11-24T08:00:00Z');
  const store = createMemoryStore({ clock });
  const { id: _id, ...article } = storedArticle({
    id: 'a1',
    headline: 'Storm closes the harbour of Rotterdam',
    text: 'A storm closed the harbour of Rotterdam on Tuesday morning.',
  });
  const { source, seenAt } = article;
  await store.saveArticle({ owner: PROGRAM_OWNER, source, guid: null, article, seenAt });
  const about = { language: 'fr', timeZone: 'Europe/Paris' };
  return { clock, store, about, summarizer: createNotingSummarizer() };
}

type Needs = Awaited<ReturnType<typeof createNeeds>>;

const VERBS: Readonly<Record<string, readonly [verb: Verb<Needs>, words: string]>> = {
  summary: [summary, 'Rotterdam'],
  ask: [ask, 'What closed the harbour of Rotterdam?'],
  digest: [digest, ''],
};

describe('the language of the configuration', () => {
  for (const [name, [verb, words]] of Object.entries(VERBS)) {
    it(`is that of ${name}, as it is in chat`, async () => {
      const needs = await createNeeds();
      const lines = await Array.fromAsync(verb.run(needs, { words: [words], options: {} }));
      assert.equal(lines.length, 1);
      const languages = new Set(needs.summarizer.requests.map(({ language }) => language));
      assert.deepEqual([...languages], ['fr']);
    });
  }
});
