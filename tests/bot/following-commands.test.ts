import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catchup } from '../../src/bot/commands/catchup.ts';
import { follow } from '../../src/bot/commands/follow.ts';
import { following } from '../../src/bot/commands/following.ts';
import { unfollow } from '../../src/bot/commands/unfollow.ts';
import { why } from '../../src/bot/commands/why.ts';
import type { Commands } from '../../src/bot/find-command.ts';
import { runTyped } from '../../src/bot/run-command.ts';
import type { ExplainNeeds } from '../../src/core/explain.ts';
import type { CatchUpNeeds } from '../../src/core/following.ts';
import { createLeadSummarizer } from '../fakes/lead-summarizer.ts';
import { createPostingPlatform } from '../fakes/posting-platform.ts';
import { createDeliveryWorld, daily } from './delivery-world.ts';

const COMMANDS: Commands<CatchUpNeeds & ExplainNeeds> = [follow, unfollow, following, catchup, why];

async function createReaders() {
  const world = await createDeliveryWorld(createPostingPlatform());
  const needs = { ...world, summarizer: createLeadSummarizer() };
  const order = daily('s1');
  async function say(line: string, id = 'reader-1'): Promise<string> {
    const [command = '', ...words] = line.split(' ');
    const user = { id, name: null, isManager: false, locale: null, timeZone: null };
    const asking = { place: order.place, user, history: [], showDraft: () => {} };
    const event = { command, options: {}, words: words.join(' ') };
    return JSON.stringify(await runTyped(COMMANDS, needs, event, asking));
  }
  return { world, order, say };
}

describe('following', () => {
  it('is each person’s own', async () => {
    const { say } = await createReaders();
    assert.match(await say('follow harbour of Rotterdam'), /topic “harbour of Rotterdam”/);
    assert.match(await say('follow harbour of Rotterdam'), /already/);
    assert.match(await say('following'), /harbour of Rotterdam \(topic\)/);
    assert.match(await say('following', 'reader-2'), /You follow nothing yet/);
    assert.match(await say('unfollow something else'), /You follow: harbour of Rotterdam/);
    await say('unfollow Harbour of Rotterdam');
    assert.match(await say('following'), /You follow nothing yet/);
  });

  it('shows what is new since the last look, to the reader alone', async () => {
    const { world, say } = await createReaders();
    await say('follow Rotterdam');
    const first = await say('catchup');
    assert.match(first, /Storm closes the harbour/);
    assert.match(first, /"isPrivate":true/);
    world.clock.advance(3_600_000);
    assert.match(await say('catchup'), /Nothing new in what you follow/);
    world.clock.advance(60_000);
    await world.news('Parliament of Norway elects a new speaker');
    assert.match(await say('catchup'), /Nothing new in what you follow/);
    world.clock.advance(60_000);
    await world.news('Ferry runs aground before Rotterdam');
    assert.match(await say('catchup'), /Ferry runs aground/);
  });
});

describe('/why', () => {
  it('tells where a story was posted', async () => {
    const { world, order, say } = await createReaders();
    await world.store.saveSubscription(order);
    assert.match(await say('why Rotterdam'), /in line for the next digest/);
    await world.pass(20);
    assert.match(await say('why Rotterdam'), /Posted in a digest of/);
  });

  it('tells why nothing was posted', async () => {
    const { say } = await createReaders();
    assert.match(await say('why Rotterdam'), /No digest is ordered/);
    assert.match(await say('why martians'), /Nothing that came in the last 7 days/);
  });

  it('tells of a failure with its reason', async () => {
    const { world, order, say } = await createReaders();
    await world.store.saveSubscription({
      ...order,
      place: { ...order.place, platform: 'nowhere' },
    });
    await world.store.saveSubscription(order);
    await world.store.savePlaceSetting(order.place, 'quiet', '07:00-12:00 Europe/Berlin');
    await world.pass(20);
    assert.match(await say('why Rotterdam'), /Waits in a digest of.*quiet hours/);
  });
});
