import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMemoryStore } from '../../../src/adapters/stores/memory/store.ts';
import { createComposer } from '../../../src/bot/deliver/compose.ts';
import type { DigestRequest } from '../../../src/domain/digest.ts';
import { SHARED } from '../../../src/domain/identity.ts';
import { delivery } from '../../contracts/store/deliveries.ts';
import { NOW } from '../../contracts/store/samples.ts';
import { place } from '../../contracts/store/subscriptions.ts';
import { createFakeClock } from '../../fakes/clock.ts';
import { createLeadSummarizer } from '../../fakes/lead-summarizer.ts';

const REQUEST: DigestRequest = {
  owner: SHARED,
  topics: [],
  sources: [],
  maxStories: 5,
  length: 'normal',
  language: null,
  since: NOW.subtract({ hours: 24 }),
  until: NOW,
  alreadyPosted: delivery('d1').stories,
};

const HERE = place('general');

describe('digests of one minute', () => {
  const store = createMemoryStore({ clock: createFakeClock() });
  const compose = createComposer({ store, summarizer: createLeadSummarizer() });

  it('are composed once, though yesterday’s stood a moment earlier in one place', async () => {
    const later = REQUEST.alreadyPosted.map((story) => ({ ...story, postedAt: NOW }));
    assert.equal(
      await compose(REQUEST, HERE),
      await compose({ ...REQUEST, alreadyPosted: later }, HERE),
    );
  });

  it('are composed anew where other sentences were told before', async () => {
    const other = REQUEST.alreadyPosted.map((story) => ({ ...story, sentences: ['Other.'] }));
    assert.notEqual(
      await compose(REQUEST, HERE),
      await compose({ ...REQUEST, alreadyPosted: other }, HERE),
    );
  });
});
