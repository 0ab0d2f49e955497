import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Delivery } from '../../../src/domain/delivery.ts';
import type {
  ArticleId,
  DeliveryId,
  StoryId,
  SubscriptionId,
} from '../../../src/domain/identity.ts';
import { placeKey } from '../../../src/domain/place-key.ts';
import { reply } from '../../../src/domain/reply.ts';
import type { DeliveryClaim, DeliveryFilter } from '../../../src/ports/store-delivery.ts';
import { ADA, article, BEN, NOW, seen, type OpenStore } from './samples.ts';
import { place } from './subscriptions.ts';

export function delivery(id: string, parts: Partial<Delivery> = {}): Delivery {
  const owner = parts.owner ?? ADA;
  return {
    id: id as DeliveryId,
    kind: 'digest',
    owner,
    place: place('general', owner),
    subscription: 's1' as SubscriptionId,
    dueAt: NOW,
    coversUntil: NOW,
    notBefore: NOW,
    state: 'open',
    reason: null,
    attempts: 0,
    parts: [0, 1].map((index) => ({
      key: `${id}.${index}`,
      reply: reply('digest', {
        title: `Part ${index}`,
        footer: [{ type: 'instant', instant: NOW, show: 'date' }],
      }),
      state: 'planned',
      message: null,
    })),
    stories: [
      {
        story: 'story-1' as StoryId,
        postedAt: NOW,
        articles: [],
        sentences: ['It happened.'],
        claims: [],
        reports: [],
      },
    ],
    ...parts,
  };
}

/** A sent delivery that cites one article. */
function citing(
  id: string,
  cited: ArticleId,
  { revision = 1, ...parts }: Partial<Delivery> & { readonly revision?: number } = {},
): Delivery {
  const reports = [{ article: cited, revision, headline: 'Talks start', correction: null }];
  const [story] = delivery(id).stories;
  return delivery(id, {
    state: 'sent',
    ...parts,
    stories: story === undefined ? [] : [{ ...story, reports }],
  });
}

function claim(holder: string, parts: Partial<DeliveryClaim> = {}): DeliveryClaim {
  const now = parts.now ?? NOW;
  return {
    holder,
    now,
    until: now.add({ seconds: 60 }),
    limit: 10,
    platform: 'discord',
    ...parts,
  };
}

const ALL: DeliveryFilter = { owner: null, place: null, subscription: null, since: null, limit: 9 };
const SENT = { state: 'sent', reason: null, notBefore: NOW, attempts: 0 } as const;

function lease(id: string, holder: string) {
  return { delivery: id as DeliveryId, holder, until: NOW.add({ seconds: 90 }) };
}

export function deliveryContract(open: OpenStore): void {
  describe('deliveries', () => {
    it('are planned once, and come back as they were', async () => {
      await using store = await open(NOW);
      const first = delivery('d1');
      assert.equal(await store.planDelivery(first), true);
      assert.equal(await store.planDelivery({ ...first, reason: 'again', parts: [] }), false);
      assert.deepEqual(await store.findDelivery(first.id), first);
    });

    it('are forgotten by when they were due, but for open ones', async () => {
      await using store = await open(NOW);
      const settled = (['sent', 'held', 'failed'] as const).map((state) =>
        delivery(state, { state }),
      );
      const kept = [
        delivery('open'),
        delivery('later', { state: 'sent', dueAt: NOW.add({ hours: 1 }) }),
      ];
      for (const one of [...settled, ...kept]) await store.planDelivery(one);
      await store.forgetDeliveries(NOW.add({ minutes: 1 }));
      const ids = (await store.listDeliveries(ALL)).map(({ id }) => id);
      assert.deepEqual(ids, ['later', 'open']);
    });

    it('are claimed by one holder until its lease ends', async () => {
      await using store = await open(NOW);
      await store.planDelivery(delivery('d1'));
      assert.equal((await store.claimDeliveries(claim('a'))).length, 1);
      assert.equal((await store.claimDeliveries(claim('b'))).length, 0);
      const later = claim('b', { now: NOW.add({ seconds: 60 }) });
      assert.equal((await store.claimDeliveries(later)).length, 1);
      const [part] = delivery('d1').parts;
      assert.ok(part !== undefined);
      assert.equal(await store.savePart(lease('d1', 'a'), { ...part, state: 'sending' }), false);
      assert.equal(await store.settleDelivery(lease('d1', 'a'), SENT), false);
      assert.equal(await store.savePart(lease('d1', 'b'), { ...part, state: 'sending' }), true);
    });

    it('keep a lease that is prolonged with a part', async () => {
      await using store = await open(NOW);
      await store.planDelivery(delivery('d1'));
      const [claimed] = await store.claimDeliveries(claim('a'));
      const [part] = claimed?.parts ?? [];
      assert.ok(part !== undefined);
      await store.savePart(lease('d1', 'a'), { ...part, state: 'sending' });
      const soon = claim('b', { now: NOW.add({ seconds: 60 }) });
      assert.equal((await store.claimDeliveries(soon)).length, 0);
      const later = claim('b', { now: NOW.add({ seconds: 90 }) });
      const [taken] = await store.claimDeliveries(later);
      assert.deepEqual(
        taken?.parts.map(({ state }) => state),
        ['sending', 'planned'],
      );
    });

    it('to one place come one after another, earliest first', async () => {
      await using store = await open(NOW);
      await store.planDelivery(delivery('second', { dueAt: NOW.add({ hours: 1 }) }));
      await store.planDelivery(delivery('first'));
      const [first, ...others] = await store.claimDeliveries(claim('a'));
      assert.equal(first?.id, 'first');
      assert.equal(others.length, 0);
      assert.equal((await store.claimDeliveries(claim('b'))).length, 0);
      await store.settleDelivery(lease('first', 'a'), SENT);
      const [second] = await store.claimDeliveries(claim('b'));
      assert.equal(second?.id, 'second');
    });

    it('to other places go on meanwhile', async () => {
      await using store = await open(NOW);
      for (const channel of ['one', 'two', 'three']) {
        await store.planDelivery(delivery(channel, { place: place(channel) }));
      }
      assert.equal((await store.claimDeliveries(claim('a', { limit: 2 }))).length, 2);
      assert.equal((await store.claimDeliveries(claim('b'))).length, 1);
    });

    it('wait for their time and their platform', async () => {
      await using store = await open(NOW);
      await store.planDelivery(delivery('d1', { notBefore: NOW.add({ hours: 1 }) }));
      assert.equal((await store.claimDeliveries(claim('a'))).length, 0);
      const later = NOW.add({ hours: 1 });
      const elsewhere = claim('a', { now: later, platform: 'slack' });
      assert.equal((await store.claimDeliveries(elsewhere)).length, 0);
      assert.equal((await store.claimDeliveries(claim('a', { now: later }))).length, 1);
    });

    it('that are held or failed let later ones pass', async () => {
      await using store = await open(NOW);
      await store.planDelivery(delivery('first'));
      await store.planDelivery(delivery('second', { dueAt: NOW.add({ hours: 1 }) }));
      await store.claimDeliveries(claim('a'));
      const held = { ...SENT, state: 'held', reason: 'unknown outcome' } as const;
      await store.settleDelivery(lease('first', 'a'), held);
      const [second] = await store.claimDeliveries(claim('a'));
      assert.equal(second?.id, 'second');
      assert.equal((await store.findDelivery('first' as DeliveryId))?.reason, 'unknown outcome');
    });

    it('are listed newest first, by owner, place and subscription, and counted', async () => {
      await using store = await open(NOW);
      await store.planDelivery(delivery('d1'));
      await store.planDelivery(delivery('d2', { dueAt: NOW.add({ hours: 1 }) }));
      await store.planDelivery(delivery('d3', { owner: BEN, subscription: null, state: 'failed' }));
      const ids = async (filter: Partial<DeliveryFilter>) =>
        (await store.listDeliveries({ ...ALL, ...filter })).map(({ id }) => id as string);
      assert.deepEqual(await ids({ owner: ADA }), ['d2', 'd1']);
      assert.deepEqual(await ids({ owner: ADA, limit: 1 }), ['d2']);
      assert.deepEqual(await ids({ since: NOW.add({ minutes: 1 }) }), ['d2']);
      assert.deepEqual(await ids({ subscription: 's1' as SubscriptionId }), ['d2', 'd1']);
      assert.deepEqual(await ids({ place: placeKey(place('general', BEN)) }), ['d3']);
      assert.deepEqual(await store.countDeliveries(), { open: 2, sent: 0, held: 0, failed: 1 });
    });

    it('are outdated when an article that they cite has changed since', async () => {
      await using store = await open(NOW);
      const url = 'https://wire.example/a/1';
      const { id } = await store.saveArticle(seen(article('Talks start', { url })));
      await store.planDelivery(citing('d1', id));
      await store.planDelivery(citing('open', id, { state: 'open', place: place('other') }));
      const outdated = async (since = NOW) =>
        (await store.listOutdated(since, 9)).map((one) => one.id as string);
      assert.deepEqual(await outdated(), []);
      await store.saveArticle(seen(article('Talks end', { url })));
      assert.deepEqual(await outdated(), ['d1']);
      assert.deepEqual(await outdated(NOW.add({ hours: 1 })), []);
      assert.equal(await store.reviseDelivery(citing('d1', id, { revision: 2 }), null), true);
      assert.deepEqual(await outdated(), []);
      await store.withdrawArticle(id, NOW);
      assert.deepEqual(await outdated(), ['d1']);
    });

    it('tell which articles they have shown, and when first', async () => {
      await using store = await open(NOW);
      const [one, two] = ['one' as ArticleId, 'two' as ArticleId];
      await store.planDelivery(citing('d1', one, { dueAt: NOW.add({ hours: 1 }) }));
      await store.planDelivery(citing('d2', one, { dueAt: NOW.add({ hours: 2 }) }));
      await store.planDelivery(citing('d3', two, { state: 'open' }));
      assert.deepEqual(await store.listShown(NOW), [
        { article: one, shownAt: NOW.add({ hours: 1 }) },
      ]);
      assert.deepEqual(await store.listShown(NOW.add({ hours: 3 })), []);
    });

    it('are revised together with the correction that is planned, once', async () => {
      await using store = await open(NOW);
      const first = delivery('d1', { state: 'sent' });
      await store.planDelivery(first);
      const target = { type: 'edit', message: { place: first.place, id: 'm1' } } as const;
      const [part] = first.parts;
      assert.ok(part !== undefined);
      const correction = delivery('c1', { kind: 'correction', parts: [{ ...part, target }] });
      const revised = { ...first, reason: 'corrected' };
      assert.equal(await store.reviseDelivery(revised, correction), true);
      assert.equal(await store.reviseDelivery(first, correction), false);
      assert.deepEqual(await store.findDelivery(first.id), revised);
      const [claimed] = await store.claimDeliveries(claim('a'));
      assert.deepEqual(claimed, correction);
    });

    it('go with their owner', async () => {
      await using store = await open(NOW);
      await store.planDelivery(delivery('d1'));
      await store.planDelivery(delivery('d2', { owner: BEN }));
      await store.removeOwner(ADA);
      assert.equal(await store.findDelivery('d1' as DeliveryId), null);
      assert.equal((await store.listDeliveries(ALL)).length, 1);
    });
  });
}
