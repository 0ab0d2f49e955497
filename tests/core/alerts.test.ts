import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findAlert, type AlertRequest } from '../../src/core/alerts.ts';
import { createStoryGrouper } from '../../src/core/stories.ts';
import { DEFAULT_ALERT } from '../../src/domain/alert.ts';
import { place } from '../contracts/store/subscriptions.ts';
import { createLeadSummarizer } from '../fakes/lead-summarizer.ts';
import { storedArticle } from '../fakes/stored-article.ts';
import { NOW, storeOf } from './sample-store.ts';

const HERE = place('breaking');
const RULE = { ...DEFAULT_ALERT, place: HERE, keywords: [], role: null, createdBy: 'u1', since: 0 };
const REQUEST: AlertRequest = {
  owner: HERE.owner,
  rule: RULE,
  now: NOW,
  alreadyPosted: [],
  language: null,
  filters: [],
};

async function held(at: string) {
  const text = 'A dam broke in Norway on Tuesday, witnesses said. The flood was seen from afar.';
  const { store } = await storeOf(
    ['Herald', 'Ledger', 'Courier'].map((outlet) =>
      storedArticle({ id: outlet, outlet, headline: `Dam breaks in Norway: ${outlet}`, text, at }),
    ),
  );
  return { store, summarizer: createLeadSummarizer() };
}

describe('an alert', () => {
  it('is looked for among stories only where enough outlets reported anything of late', async () => {
    const old = await held('2026-11-24T05:00Z');
    const groupStories = () => assert.fail('grouping takes its time');
    assert.equal(await findAlert({ ...old, groupStories }, REQUEST), null);
  });

  it('shares the grouping of the same articles with other places', async () => {
    const fresh = await held('2026-11-24T09:45Z');
    const group = createStoryGrouper();
    const groupings = new Set<Promise<unknown>>();
    const groupStories: typeof group = (articles) => {
      const stories = group(articles);
      groupings.add(stories);
      return stories;
    };
    for (const channel of ['breaking', 'sports']) {
      const rule = { ...RULE, place: place(channel) };
      const found = await findAlert({ ...fresh, groupStories }, { ...REQUEST, rule });
      assert.equal(found?.outlets.length, 3);
    }
    assert.equal(groupings.size, 1);
  });
});
