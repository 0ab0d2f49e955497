import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { digestReply } from '../../../src/bot/views/digest.ts';
import { composeDigest } from '../../../src/core/digest.ts';
import type { Access } from '../../../src/domain/article.ts';
import { SHARED } from '../../../src/domain/identity.ts';
import type { Reply } from '../../../src/domain/reply.ts';
import { createLeadSummarizer } from '../../fakes/lead-summarizer.ts';
import { storedArticle } from '../../fakes/stored-article.ts';

const TEXT =
  'The railway cut the number of its signallers by a third within four years. The ' +
  'union warned of the cuts in March. The railway says that every signal box was always manned.';
const REPORT = { headline: 'Railway cut signallers', text: TEXT } as const;

async function digestOn(topics: readonly string[], access: Access = 'full'): Promise<Reply> {
  const articles = ['Courier', 'Ledger'].map((outlet) =>
    storedArticle({ ...REPORT, id: outlet, outlet, access }),
  );
  const store = {
    recentArticles: async () => articles,
    listSources: async () => [],
    listHealth: async () => [],
  };
  const digest = await composeDigest(
    { store, summarizer: createLeadSummarizer() },
    {
      owner: SHARED,
      topics,
      sources: [],
      maxStories: 5,
      length: 'normal',
      language: null,
      since: Temporal.Instant.from('2026-11-23T08:00Z'),
      until: Temporal.Instant.from('2026-11-24T08:00Z'),
      alreadyPosted: [],
    },
  );
  return digestReply(digest, 'Today');
}

function partsOf({ blocks }: Reply): readonly string[] {
  return blocks.flatMap((block) =>
    block.type === 'heading' && block.level === 1 ? [block.text] : [],
  );
}

describe('a digest as it is read', () => {
  it('says of news beside the ordered topics what they are, also where there is nothing else', async () => {
    assert.deepEqual(partsOf(await digestOn(['football'])), ['More news']);
    assert.deepEqual(partsOf(await digestOn(['signallers'])), ['signallers']);
  });

  it('has no parts where no topic was ordered', async () => {
    assert.deepEqual(partsOf(await digestOn([])), []);
  });

  it('marks the sources that stand behind a paywall', async () => {
    const outletsOf = ({ sources }: Reply) => sources.map(({ outlet }) => outlet);
    assert.deepEqual(outletsOf(await digestOn([], 'paywalled')), ['Courier (paywall)']);
    assert.deepEqual(outletsOf(await digestOn([], 'full')), ['Courier']);
  });
});
