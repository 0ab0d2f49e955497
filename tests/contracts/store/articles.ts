import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SHARED, type ArticleId, type SourceId } from '../../../src/domain/identity.ts';
import { ADA, article, BEN, NOW, section, seen, WIRE, type OpenStore } from './samples.ts';

const LONG_TEXT = 'Ministers met in Geneva to speak about the treaty and its many annexes. '.repeat(
  5,
);

export function articleStoreContract(open: OpenStore): void {
  describe('articles', () => {
    it('are given back as they were saved', async () => {
      await using store = await open(NOW);
      const saved = article('Ministers meet', {
        byline: 'Ann Lee',
        url: 'https://wire.example/a/1',
        imageUrl: 'https://wire.example/a/1.jpg',
        access: 'paywalled',
        sections: [section(null, 'One. Äö 漢字.', 'Two 😀.'), section('Next steps', '• A point')],
      });
      const { id, outcome } = await store.saveArticle(seen(saved));
      assert.equal(outcome, 'added');
      assert.deepEqual(await store.findArticle(id), {
        ...saved,
        id,
        owner: ADA,
        source: WIRE,
        seenAt: NOW,
        revision: 1,
        withdrawnAt: null,
      });
    });

    it('are unknown under an id that nobody gave', async () => {
      await using store = await open(NOW);
      assert.equal(await store.findArticle('none' as ArticleId), null);
    });

    it('are unchanged when seen again', async () => {
      await using store = await open(NOW);
      const saved = article('Talks', { url: 'https://wire.example/a/1' });
      const first = await store.saveArticle(seen(saved, { guid: '1' }));
      const again = await store.saveArticle(
        seen(saved, { guid: '1', seenAt: NOW.add({ hours: 1 }) }),
      );
      assert.deepEqual(again, { id: first.id, outcome: 'unchanged' });
      assert.equal((await store.findArticle(first.id))?.seenAt.toString(), NOW.toString());
    });

    it('rise by one revision when their text changes', async () => {
      await using store = await open(NOW);
      const url = 'https://wire.example/a/1';
      const { id } = await store.saveArticle(seen(article('Talks start', { url })));
      const again = await store.saveArticle(seen(article('Talks end', { url })));
      assert.deepEqual(again, { id, outcome: 'changed' });
      const held = await store.findArticle(id);
      assert.equal(held?.revision, 2);
      assert.equal(held?.headline, 'Talks end');
      assert.equal(await store.countArticles(ADA), 1);
    });

    it('are known by their address whatever its scheme', async () => {
      await using store = await open(NOW);
      const http = article('Talks', { url: 'http://wire.example/a/1' });
      const https = article('Talks', { url: 'https://www.wire.example/a/1/' });
      await store.saveArticle(seen(http));
      assert.equal((await store.saveArticle(seen(https))).outcome, 'unchanged');
    });

    it('are known by source and guid when their site moves', async () => {
      await using store = await open(NOW);
      const old = article('Talks', { url: 'https://old.example/a/1' });
      const moved = article('Talks resumed', { url: 'https://new.example/a/1' });
      await store.saveArticle(seen(old, { guid: '1' }));
      assert.equal((await store.saveArticle(seen(moved, { guid: '1' }))).outcome, 'changed');
    });

    it('are two where a feed gives everything the same guid', async () => {
      await using store = await open(NOW);
      const first = article('A', { url: 'https://wire.example/a/1' });
      const second = article('B', {
        url: 'https://wire.example/a/2',
        sections: [section(null, 'Something else altogether.')],
      });
      await store.saveArticle(seen(first, { guid: 'x' }));
      assert.equal((await store.saveArticle(seen(second, { guid: 'x' }))).outcome, 'added');
    });

    it('are two where two sources give the same guid', async () => {
      await using store = await open(NOW);
      await store.saveArticle(seen(article('First things'), { guid: '1' }));
      const other = seen(article('Second matters'), { guid: '1', source: 'other' as SourceId });
      assert.equal((await store.saveArticle(other)).outcome, 'added');
    });

    it('are known by their text at another address', async () => {
      await using store = await open(NOW);
      const sections = [section(null, LONG_TEXT)];
      const first = article('Treaty', { url: 'https://wire.example/a', sections });
      const copy = article('Treaty', { url: 'https://mirror.example/b', sections });
      const { id } = await store.saveArticle(seen(first));
      const source = 'mirror' as SourceId;
      assert.deepEqual(await store.saveArticle(seen(copy, { source })), {
        id,
        outcome: 'unchanged',
      });
    });

    it('are two where another outlet changes a word of a text', async () => {
      await using store = await open(NOW);
      const first = article('Treaty', { sections: [section(null, LONG_TEXT)] });
      const other = article('Treaty', { sections: [section(null, `${LONG_TEXT}Reuters`)] });
      await store.saveArticle(seen(first));
      const source = 'other' as SourceId;
      assert.equal((await store.saveArticle(seen(other, { source }))).outcome, 'added');
    });

    it('are held apart for each owner', async () => {
      await using store = await open(NOW);
      const saved = article('Talks', { url: 'https://wire.example/a/1' });
      await store.saveArticle(seen(saved));
      assert.equal((await store.saveArticle(seen(saved, { owner: BEN }))).outcome, 'added');
      assert.equal(await store.countArticles(ADA), 1);
    });

    it('are found by address by their owner, and by all when shared', async () => {
      await using store = await open(NOW);
      const own = await store.saveArticle(seen(article('Own', { url: 'https://a.example/1' })));
      const shared = await store.saveArticle(
        seen(article('Shared', { url: 'https://a.example/2' }), { owner: SHARED }),
      );
      assert.equal((await store.findArticleByUrl(ADA, 'https://a.example/1'))?.id, own.id);
      assert.equal(await store.findArticleByUrl(BEN, 'https://a.example/1'), null);
      assert.equal((await store.findArticleByUrl(BEN, 'https://a.example/2'))?.id, shared.id);
    });

    it('are found by address in the owner’s own copy where all share one, too', async () => {
      await using store = await open(NOW);
      const url = 'https://a.example/1';
      const own = await store.saveArticle(seen(article('Talks', { url })));
      const publishedAt = NOW.subtract({ minutes: 1 });
      await store.saveArticle(
        seen(article('Talks go on', { url, publishedAt }), { owner: SHARED }),
      );
      assert.equal((await store.findArticleByUrl(ADA, url))?.id, own.id);
    });

    it('come newest first, a future date counting as first sight', async () => {
      await using store = await open(NOW);
      const dates = { old: -48, future: 48, fresh: -1 };
      for (const [headline, hours] of Object.entries(dates)) {
        const publishedAt = NOW.add({ hours });
        await store.saveArticle(seen(article(headline, { publishedAt })));
      }
      const recent = await store.recentArticles(ADA, NOW.subtract({ hours: 3 }), 10);
      assert.deepEqual(
        recent.map(({ headline }) => headline),
        ['future', 'fresh'],
      );
      const older = await store.recentArticles(ADA, null, 10, NOW.subtract({ hours: 3 }));
      assert.deepEqual(
        older.map(({ headline }) => headline),
        ['old'],
      );
      assert.equal((await store.recentArticles(ADA, null, 1)).length, 1);
      assert.equal((await store.recentArticles(BEN, null, 10)).length, 0);
    });

    it('are listed by when they were first seen, whoever holds them', async () => {
      await using store = await open(NOW);
      const ids: ArticleId[] = [];
      for (const [hours, owner] of [
        [0, ADA],
        [1, BEN],
        [2, ADA],
        [3, SHARED],
      ] as const) {
        const saved = article(`Talks ${hours}`, { url: `https://wire.example/a/${hours}` });
        const seenAt = NOW.add({ hours });
        ids.push((await store.saveArticle(seen(saved, { owner, seenAt }))).id);
      }
      const [after, until] = [NOW, NOW.add({ hours: 2 })];
      assert.deepEqual(await store.listSeen(after, until, 10), ids.slice(1, 3));
      assert.deepEqual(await store.listSeen(after, until, 1), ids.slice(1, 2));
      assert.deepEqual(await store.listSeen(NOW.add({ hours: 3 }), NOW.add({ hours: 9 }), 10), []);
    });

    it('are marked when they are withdrawn', async () => {
      await using store = await open(NOW);
      const { id } = await store.saveArticle(seen(article('Talks')));
      await store.withdrawArticle(id, NOW.add({ hours: 1 }));
      const held = await store.findArticle(id);
      assert.equal(held?.withdrawnAt?.toString(), NOW.add({ hours: 1 }).toString());
      assert.equal(held?.revision, 2);
      await store.withdrawArticle(id, NOW.add({ hours: 2 }));
      assert.equal((await store.findArticle(id))?.revision, 2);
      await store.withdrawArticle(id, null);
      assert.equal((await store.findArticle(id))?.withdrawnAt, null);
    });
  });
}
