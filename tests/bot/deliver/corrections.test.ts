import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planCorrections } from '../../../src/bot/deliver/corrections.ts';
import type { ArticleId, DeliveryId } from '../../../src/domain/identity.ts';
import { SHARED } from '../../../src/domain/identity.ts';
import type { Place } from '../../../src/domain/chat.ts';
import { article, section, seen } from '../../contracts/store/samples.ts';
import { SILENT_LOG } from '../../fakes/ingest-needs.ts';
import { createPostingPlatform, type PostingOptions } from '../../fakes/posting-platform.ts';
import { createDeliveryWorld, daily } from '../delivery-world.ts';

const ALL = { owner: null, place: null, subscription: null, since: null, limit: 1_000 };
const HEADLINE = 'Ferry runs aground before Rotterdam';
const SHIPS = 'The port authority said that 41 ships were waiting outside of the harbour.';
const URL = 'https://news.example/ferry';

/** A digest that told of a ferry, posted; `revise` changes its article. */
async function createPostedDigest(options: PostingOptions = {}) {
  const platform = createPostingPlatform(options);
  const world = await createDeliveryWorld(platform);
  const order = daily('s1');
  await world.store.saveSubscription(order);
  async function revise(text: string, headline = HEADLINE): Promise<ArticleId> {
    const now = world.clock.now();
    const sentences = text.split(/(?<=\.) /u);
    const told = article(headline, {
      url: URL,
      publishedAt: now,
      sections: [section(null, ...sentences)],
    });
    const sighting = seen(told, { owner: SHARED, guid: URL, seenAt: now });
    return (await world.store.saveArticle(sighting)).id;
  }
  const id = await revise(`A ferry ran aground on Tuesday before the harbour. ${SHIPS}`);
  await world.pass(20);
  const shown = (place: Place = order.place) =>
    platform.visible(place).map(({ reply }) => JSON.stringify(reply));
  const [post] = await world.store.listDeliveries({
    owner: order.owner,
    place: null,
    subscription: order.id,
    since: null,
    limit: 1,
  });
  const thread = { ...order.place, thread: post?.parts[0]?.message?.id ?? null };
  return { world, platform, order, id, revise, shown, thread };
}

const CORRECTED = SHIPS.replace('41', '14');

describe('a posted digest', () => {
  it('is edited when an article is corrected, with one word in the thread, which pings nobody', async () => {
    const { world, platform, revise, shown, thread } = await createPostedDigest();
    assert.match(shown()[0] ?? '', /41 ships/);
    await revise(`A ferry ran aground on Tuesday before the harbour. ${CORRECTED}`);
    await world.pass(5);
    assert.equal(shown().length, 1);
    assert.match(shown()[0] ?? '', /14 ships/);
    assert.doesNotMatch(shown()[0] ?? '', /41 ships/);
    assert.match(shown()[0] ?? '', /"Corrected"/);
    const [note, ...others] = shown(thread);
    assert.match(note ?? '', /14 ships.*Posted here was.*41 ships/);
    assert.match(note ?? '', /"attention":"silent"/);
    assert.deepEqual(others, []);
    assert.equal(platform.edits(), 1);
  });

  it('is corrected once for a revision, by whatever process, and again for the next', async () => {
    const { world, platform, revise, shown, thread } = await createPostedDigest();
    await revise(`A ferry ran aground on Tuesday before the harbour. ${CORRECTED}`);
    await Promise.all([world.pass(2), world.restart().tick(), world.restart().tick()]);
    await world.pass(10, world.restart());
    assert.equal(platform.edits(), 1);
    assert.equal(shown(thread).length, 1);
    const third = SHIPS.replace('41', '17');
    await revise(`A ferry ran aground on Tuesday before the harbour. ${third}`);
    await world.pass(5);
    assert.match(shown()[0] ?? '', /17 ships/);
    assert.equal(shown(thread).length, 2);
  });

  it('is reviewed with others in a finite number of looks, though an article changes meanwhile', async () => {
    const { world, order, revise } = await createPostedDigest();
    const { store, clock } = world;
    const [post] = await store.listDeliveries({ ...ALL, owner: order.owner });
    assert.ok(post !== undefined);
    for (let index = 0; index < 250; index += 1) {
      await store.planDelivery({ ...post, id: `copy-${index}` as DeliveryId });
    }
    await revise(`A ferry ran aground on Tuesday before the harbour. ${CORRECTED}`);
    let looks = 0;
    let isRevisedAgain = false;
    const busy: typeof store = {
      ...store,
      async listOutdated(since, limit) {
        looks += 1;
        assert.ok(looks < 10);
        return await store.listOutdated(since, limit);
      },
      async reviseDelivery(revised, correction) {
        if (!isRevisedAgain) {
          isRevisedAgain = true;
          await revise(`A ferry ran aground on Tuesday before the port. ${CORRECTED}`);
        }
        return await store.reviseDelivery(revised, correction);
      },
    };
    await planCorrections({ store: busy, clock, log: SILENT_LOG });
    assert.deepEqual(await store.listOutdated(clock.now().subtract({ hours: 72 }), 1), []);
  });

  it('is left alone when an article goes on', async () => {
    const { world, platform, revise } = await createPostedDigest();
    await revise(`A ferry ran aground on Tuesday before the harbour. ${SHIPS} A tug came at noon.`);
    await world.pass(5);
    assert.equal(platform.edits(), 0);
  });

  it('says so when an article is withdrawn', async () => {
    const { world, id, shown, thread } = await createPostedDigest();
    await world.store.withdrawArticle(id, world.clock.now());
    await world.pass(5);
    assert.match(shown()[0] ?? '', /"Withdrawn".*withdrawn by its outlet/);
    assert.doesNotMatch(shown()[0] ?? '', /41 ships|news\.example/);
    assert.match(shown()[0] ?? '', /Rotterdam/);
    assert.match(shown(thread)[0] ?? '', /has withdrawn “Ferry runs aground/);
  });

  it('is edited again after an unclear answer, and noted once', async () => {
    const { world, revise, shown, thread } = await createPostedDigest({
      editScript: ['500-after', '429'],
    });
    await revise(`A ferry ran aground on Tuesday before the harbour. ${CORRECTED}`);
    await world.pass(20);
    assert.match(shown()[0] ?? '', /14 ships/);
    assert.equal(shown(thread).length, 1);
  });

  it('that somebody deleted is let go without a word to anyone', async () => {
    const { world, order, revise, thread, shown } = await createPostedDigest({
      editScript: ['404'],
    });
    await revise(`A ferry ran aground on Tuesday before the harbour. ${CORRECTED}`);
    await world.pass(5);
    assert.deepEqual(shown(thread), []);
    assert.equal((await world.store.findSubscription(order.id))?.state, 'active');
    assert.equal((await world.store.countDeliveries()).failed, 1);
  });

  it('is corrected after quiet hours', async () => {
    const { world, order, platform, revise } = await createPostedDigest();
    await world.store.savePlaceSetting(order.place, 'quiet', '08:00-09:00 Europe/Berlin');
    await revise(`A ferry ran aground on Tuesday before the harbour. ${CORRECTED}`);
    await world.pass(10);
    assert.equal(platform.edits(), 0);
    await world.pass(60);
    assert.equal(platform.edits(), 1);
  });

  it('is left as it is after three days', async () => {
    const { world, platform, revise } = await createPostedDigest();
    world.clock.advance(73 * 3_600_000);
    await world.pass(2);
    await revise(`A ferry ran aground on Tuesday before the harbour. ${CORRECTED}`);
    await world.pass(5);
    assert.equal(platform.edits(), 0);
  });
});
