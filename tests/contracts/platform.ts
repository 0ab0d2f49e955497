import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Place } from '../../src/domain/chat.ts';
import { BroadsheetError } from '../../src/domain/errors.ts';
import type { Reply } from '../../src/domain/reply.ts';
import type { ChatPlatform } from '../../src/ports/platform.ts';
import { createFakeBot, textReply, type FakeBot } from '../fakes/bot.ts';
import { GOLDEN_REPLIES } from '../fixtures/replies.ts';

/** A platform with a world that it speaks to, as the contract drives it. */
export interface PlatformWorld {
  readonly platform: ChatPlatform;
  /** A place in which the bot may post. */
  readonly place: Place;
  /** A place that isn't there; `null` where every place is there (a terminal). */
  readonly missingPlace: Place | null;
  /** What a person sees in the place, oldest first, one text a message. */
  visible(): readonly string[];
  /** A person says something to the bot in that place. */
  say(text: string): void;
  /** Takes the world down; the platform was stopped before. */
  close(): Promise<void>;
}

/** What every `ChatPlatform` keeps, whatever it speaks to. Run it inside of a test file. */
export function describePlatform(name: string, open: () => Promise<PlatformWorld>): void {
  describe(`${name} as a chat platform`, () => {
    let world: PlatformWorld;
    let bot: FakeBot;

    before(async () => {
      world = await open();
      bot = createFakeBot();
      await world.platform.start(bot);
    });

    after(async () => {
      await world.platform.stop();
      await world.close();
    });

    it('names the platform of its places', () => {
      assert.equal(world.platform.name, world.place.platform);
    });

    it('shows a post in its place', async () => {
      const message = await world.platform.post(world.place, textReply('first post'), 'contract-1');
      assert.notEqual(message.id, '');
      assert.equal(message.place.channel, world.place.channel);
      assert.equal(countSeen(world, 'first post'), 1);
    });

    it('shows a post once though it is posted twice with one key', async () => {
      const first = await world.platform.post(world.place, textReply('posted twice'), 'contract-2');
      const second = await world.platform.post(
        world.place,
        textReply('posted twice'),
        'contract-2',
      );
      assert.equal(countSeen(world, 'posted twice'), 1);
      assert.equal(second.id, first.id);
    });

    it('finds a post by its key, and says when there is none', async () => {
      const message = await world.platform.post(
        world.place,
        textReply('to be found'),
        'contract-3',
      );
      const found = await world.platform.find(world.place, 'contract-3');
      if (typeof found === 'string') assert.fail(`the post is ${found}`);
      assert.equal(found.id, message.id);
      assert.equal(await world.platform.find(world.place, 'never-posted'), 'absent');
    });

    it('changes a post in its place', async () => {
      const message = await world.platform.post(world.place, textReply('before'), 'contract-4');
      await world.platform.edit(message, textReply('after the change'));
      assert.equal(countSeen(world, 'after the change'), 1);
    });

    it('opens one thread below a post, and is silent there', async () => {
      const { platform, place } = world;
      const message = await platform.post(place, textReply('with a thread'), 'contract-6');
      const thread = await platform.openThread(message, 'Corrections');
      assert.deepEqual(await platform.openThread(message, 'Corrections'), thread);
      const note: Reply = { ...textReply('said below it'), attention: 'silent' };
      const below = await platform.post(thread, note, 'contract-7');
      assert.deepEqual(await platform.openThread(below, 'Corrections'), thread);
      const found = await platform.find(thread, 'contract-7');
      if (typeof found === 'string') assert.fail(`the note is ${found}`);
      assert.equal(found.id, below.id);
    });

    it('posts each part of every golden reply', async () => {
      for (const [kind, reply] of Object.entries(GOLDEN_REPLIES)) {
        for (const [index, part] of world.platform.split(reply).entries()) {
          await world.platform.post(world.place, part, `contract-${kind}-${index}`);
        }
      }
    });

    it('splits a reply that is too long and loses no sentence of it', () => {
      const whole = GOLDEN_REPLIES['ten-times'] ?? textReply('');
      assert.deepEqual(bulletTexts(world.platform.split(whole)), bulletTexts([whole]));
    });

    it('leaves a reply that fits in one part', () => {
      const summary = GOLDEN_REPLIES['summary'] ?? textReply('');
      assert.deepEqual(world.platform.split(summary), [summary]);
    });

    it('rejects a post to a place that is not there, if there is such a one', async () => {
      const { missingPlace } = world;
      if (missingPlace === null) {
        const elsewhere = { ...world.place, channel: 'elsewhere' };
        await world.platform.post(elsewhere, textReply('not lost'), 'contract-5');
        return assert.equal(countSeen(world, 'not lost'), 1);
      }
      await assert.rejects(
        world.platform.post(missingPlace, textReply('lost'), 'contract-5'),
        (error) =>
          error instanceof BroadsheetError && error.code === 'not-found' && !error.isTransient,
      );
    });

    it('answers a message that is addressed to it', async () => {
      bot.answer((event) => (event.type === 'message' ? textReply(`heard ${event.text}`) : null));
      world.say('hello there');
      const event = await bot.next('message');
      assert.equal(event.text, 'hello there');
      assert.equal(event.isAddressed, true);
      await until(() => countSeen(world, 'heard hello there') === 1);
    });

    it('serves on when the bot fails in spite of its promise', async () => {
      bot.answer(() => Promise.reject(new Error('a bug')));
      world.say('this fails');
      await bot.next('message');
      bot.answer(() => textReply('still here'));
      world.say('and this works');
      await bot.next('message');
      await until(() => countSeen(world, 'still here') === 1);
    });
  });
}

function bulletTexts(replies: readonly Reply[]): readonly string[] {
  return replies.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === 'bullets' ? block.items.map(({ text }) => text) : [],
    ),
  );
}

function countSeen(world: PlatformWorld, text: string): number {
  return world.visible().filter((message) => message.includes(text)).length;
}

/** Waits for what becomes true soon; fails after 20 s, which only a machine that is busy elsewhere comes near to. */
export async function until(isTrue: () => boolean): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (!isTrue()) {
    if (performance.now() > deadline) assert.fail(`not within 20 s: ${isTrue.toString()}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
  }
}
