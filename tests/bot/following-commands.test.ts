import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catchup, type CatchUpCommandNeeds } from '../../src/bot/commands/catchup.ts';
import { follow, type FollowCommandNeeds } from '../../src/bot/commands/follow.ts';
import { following } from '../../src/bot/commands/following.ts';
import { unfollow } from '../../src/bot/commands/unfollow.ts';
import { why } from '../../src/bot/commands/why.ts';
import type { Commands } from '../../src/bot/find-command.ts';
import { runTyped } from '../../src/bot/run-command.ts';
import type { ExplainNeeds } from '../../src/core/explain.ts';
import { personalPlace } from '../../src/domain/personal-place.ts';
import { createLeadSummarizer } from '../fakes/lead-summarizer.ts';
import { createPostingPlatform } from '../fakes/posting-platform.ts';
import { createDeliveryWorld, daily } from './delivery-world.ts';

const COMMANDS: Commands<CatchUpCommandNeeds & ExplainNeeds & FollowCommandNeeds> = [
  follow,
  unfollow,
  following,
  catchup,
  why,
];

async function createReaders() {
  const world = await createDeliveryWorld(createPostingPlatform());
  const about = { timeZone: 'Europe/Berlin', language: null };
  const needs = { ...world, about, summarizer: createLeadSummarizer() };
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

  it('is of a source or a story where it is named so', async () => {
    const { say } = await createReaders();
    assert.match(await say('follow source:"The Gazette"'), /the source “The Gazette”/);
    assert.match(await say('follow story:Harbour closes'), /the story “Harbour closes”/);
    assert.match(await say('unfollow source:"The Gazette"'), /no longer follow “The Gazette”/);
    assert.match(await say('following'), /Harbour closes \(story\)/);
  });

  it('ends under the name by which it began, however long that was', async () => {
    const { say } = await createReaders();
    const name = `Ships ${'🚢'.repeat(70)}`;
    const followed = await say(`follow ${name}`);
    assert.ok(followed.isWellFormed() && !/\\ud83d"/u.test(followed));
    assert.match(await say(`unfollow ${name}`), /You no longer follow/);
    assert.match(await say('following'), /You follow nothing yet/);
  });

  it('is never told as a notice, which may be shown where it was asked for', async () => {
    const { world, say } = await createReaders();
    await say('follow Rotterdam');
    await say('catchup');
    world.clock.advance(3_600_000);
    for (const line of ['unfollow something else', 'catchup', 'following']) {
      const told = await say(line);
      assert.match(told, /Rotterdam/, line);
      assert.match(told, /"kind":"list"/, line);
    }
  });

  it('shows what is new since the last look, to the reader alone', async () => {
    const { world, say } = await createReaders();
    await say('follow Rotterdam');
    const first = await say('catchup');
    assert.match(first, /Storm closes the harbour/);
    assert.match(first, /officials said/);
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

describe('news of what is followed', () => {
  const RITA = personalPlace(daily('s1').place, 'rita');

  it('come by direct message once a day, to who asked for it', async () => {
    const { world, say } = await createReaders();
    await say('follow Rotterdam', 'tom');
    assert.match(
      await say('follow Rotterdam notify:daily', 'rita'),
      /once a day at 08:00 \(Europe\/Berlin\)/,
    );
    await world.pass(1);
    await world.news('Ferry runs aground before Rotterdam');
    await world.news('Parliament of Norway elects a new speaker');
    // Until 07:59 in Berlin.
    await world.pass(9);
    assert.equal(world.platform.visible(RITA).length, 0);
    await world.pass(5);
    await world.pass(30, world.restart());
    const [post, ...others] = world.platform
      .visible(RITA)
      .map(({ reply }) => JSON.stringify(reply));
    assert.deepEqual(others, []);
    assert.match(post ?? '', /Ferry runs aground/);
    assert.doesNotMatch(post ?? '', /Norway/);
    assert.equal(world.platform.visible(personalPlace(RITA, 'tom')).length, 0);
  });

  it('tell what is new since the last message, and nothing on a day without news', async () => {
    const { world, say } = await createReaders();
    await say('follow Rotterdam notify:daily', 'rita');
    await world.pass(1);
    await world.news('Ferry runs aground before Rotterdam');
    await world.pass(15);
    world.clock.advance(24 * 3_600_000);
    await world.pass(2);
    assert.equal(world.platform.visible(RITA).length, 1);
    await world.news('Mayor of Rotterdam resigns over his budget');
    world.clock.advance(24 * 3_600_000);
    await world.pass(2);
    const [, second, ...others] = world.platform
      .visible(RITA)
      .map(({ reply }) => JSON.stringify(reply));
    assert.deepEqual(others, []);
    assert.match(second ?? '', /Mayor of Rotterdam resigns/);
    assert.doesNotMatch(second ?? '', /Ferry/);
  });

  it('end when they are no longer wanted, while what is followed stays', async () => {
    const { world, say } = await createReaders();
    await say('follow Rotterdam notify:daily', 'rita');
    assert.match(await say('following', 'rita'), /once a day at 08:00/);
    assert.match(await say('following notify:off', 'rita'), /Rotterdam \(topic\).*No messages/);
    await world.news('Ferry runs aground before Rotterdam');
    await world.pass(30);
    assert.equal(world.platform.visible(RITA).length, 0);
  });
});

describe('news of what is followed, while they are composed', () => {
  it('can be ended for good', async () => {
    const { world, say } = await createReaders();
    await say('follow Rotterdam notify:daily', 'rita');
    await world.pass(1);
    await world.news('Ferry runs aground before Rotterdam');
    const lead = createLeadSummarizer();
    const slow = world.restart({
      ...lead,
      async summarize(request) {
        await say('following notify:off', 'rita');
        return await lead.summarize(request);
      },
    });
    await world.pass(15, slow);
    assert.match(await say('following', 'rita'), /No messages come by themselves/);
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
