import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cpuTimeOf } from '../fakes/cpu-time.ts';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { parseFeed } from 'feedsmith';
import { BroadsheetError } from '../../src/domain/errors.ts';
import type { Feed, FeedItem } from '../../src/domain/source.ts';
import { readFeed } from '../../src/extract/feed.ts';

const NOW = Temporal.Instant.from('2026-11-24T12:00:00Z');

function read(text: string | Uint8Array): Feed {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return readFeed({
    bytes,
    contentType: null,
    address: 'https://news.example/feeds/all.xml',
    fetchedAt: NOW,
  });
}

function firstItem(text: string): FeedItem {
  const [item] = read(text).items;
  assert.ok(item);
  return item;
}

function rss(items: string, head = ''): string {
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title><link>https://news.example/</link>${head}${items}</channel></rss>`;
}

function atom(entries: string, attributes = ''): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom"${attributes}><title>News</title>${entries}</feed>`;
}

describe('readFeed', () => {
  it('reads RSS with its modules', () => {
    const item = firstItem(
      rss(`<item><title><![CDATA[Talks &amp; <b>more</b>]]></title><link>/a?x=1&amp;y=2</link><guid isPermaLink="false">id-1</guid>
        <pubDate>Mon, 23 Nov 2026 10:00:00 GMT</pubDate><dc:creator>Ann Lee</dc:creator><author>bob@x.example (Bob Ray)</author>
        <category>World</category><description>&lt;p&gt;Short &amp;amp; sweet.&lt;/p&gt;</description>
        <content:encoded><![CDATA[<p>Long.</p>]]></content:encoded><media:thumbnail url="https://news.example/1.jpg"/></item>`),
    );
    assert.equal(item.title, 'Talks & more');
    assert.equal(item.link, 'https://news.example/a?x=1&y=2');
    assert.equal(item.id, 'id-1');
    assert.equal(item.publishedAt?.toString(), '2026-11-23T10:00:00Z');
    assert.deepEqual(item.authors, ['Bob Ray', 'Ann Lee']);
    assert.deepEqual(item.categories, ['World']);
    assert.equal(item.summary, 'Short & sweet.');
    assert.equal(item.contentHtml, '<p>Long.</p>');
    assert.equal(item.imageUrl, 'https://news.example/1.jpg');
  });

  it('reads Atom with xml:base, inline markup and its own people', () => {
    const feed = read(
      atom(
        `<link rel="self" href="self.atom"/><link href="/"/><entry xml:base="2026/"><id>urn:1</id><title type="text">&lt;blink&gt; is gone</title>
        <link rel="replies" href="r"/><link rel="alternate" href="one.html"/><updated>2026-11-23T10:00:00Z</updated>
        <author><name>Ann Lee</name><email>ann@x.example</email></author><source><title>Elsewhere</title><id>urn:x</id></source>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>a &lt; b</p></div></content></entry>`,
        ' xml:base="https://base.example/blog/" xml:lang="en"',
      ),
    );
    assert.equal(feed.selfLink, 'https://base.example/blog/self.atom');
    assert.equal(feed.link, 'https://base.example/');
    assert.equal(feed.language, 'en');
    const [item] = feed.items;
    assert.equal(item?.title, '<blink> is gone');
    assert.equal(item?.link, 'https://base.example/blog/2026/one.html');
    assert.deepEqual(item?.authors, ['Ann Lee']);
    assert.equal(item?.summary, 'a < b');
    assert.equal(item?.publishedAt?.toString(), '2026-11-23T10:00:00Z');
  });

  it('reads RDF, whose items lie beside the channel', () => {
    const feed =
      read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:s="http://purl.org/rss/1.0/modules/syndication/">
      <channel rdf:about="x"><title>News</title><link>https://a.example/</link><s:updatePeriod>daily</s:updatePeriod><s:updateFrequency>2</s:updateFrequency></channel>
      <image><title>Logo</title><link>https://logo.example/</link></image><item rdf:about="https://a.example/1"><title>One</title></item></rdf:RDF>`);
    assert.equal(feed.format, 'rdf');
    assert.equal(feed.title, 'News');
    assert.equal(feed.refreshMinutes, 720);
    assert.equal(feed.items[0]?.link, 'https://a.example/1');
  });

  it('reads JSON Feed, whole, cut, and RSS written as JSON', () => {
    const text = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'News',
      items: [1, 2, 3].map((id) => ({
        id,
        url: `/${id}`,
        content_text: 'a < b {"',
        authors: [{ name: 'Ann' }],
      })),
    });
    assert.deepEqual(read(text).items.map(({ id, link, summary }) => [id, link, summary])[0], [
      '1',
      'https://news.example/1',
      'a < b {"',
    ]);
    const cut = read(text.slice(0, -20));
    assert.deepEqual([cut.title, cut.items.length, cut.problems.length], ['News', 2, 1]);
    assert.equal(
      read('{"rss":{"channel":{"title":"T","item":[{"title":"One"}]}}}').items[0]?.title,
      'One',
    );
  });

  it('knows namespaces by their address, whatever the prefix', () => {
    const item = firstItem(
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:q="http://purl.org/dc/elements/1.1/"><a:entry><a:title>One</a:title><q:creator>Ann</q:creator></a:entry></a:feed>',
    );
    assert.deepEqual([item.title, item.authors], ['One', ['Ann']]);
  });

  it('gives no half item, and each whole one of a broken feed', () => {
    const items = [1, 2, 3].map(
      (id) => `<item><title>${id}</title><description><![CDATA[${id}]]></description></item>`,
    );
    const whole = rss(items.join(''));
    for (let cut = whole.indexOf('<item>'); cut < whole.length; cut += 1) {
      const text = whole.slice(0, cut);
      assert.equal(read(text).items.length, text.split('</item').length - 1, text.slice(-20));
    }
    assert.equal(read(whole.replace(']]>', '')).items.length, 3);
    assert.equal(read(whole.replace('</title><description>', '<description>')).items.length, 3);
    assert.equal(read(whole.replaceAll('</item>', '')).items.length, 3);
  });

  it('never expands an entity that the feed defines, nor trusts impossible dates and schemes', () => {
    const item = firstItem(
      `<!DOCTYPE rss [<!ENTITY x "expanded">]>${rss('<item><title>&x;</title><link>javascript:alert(1)</link><pubDate>Fri, 31 Dec 9999 23:59:59 GMT</pubDate></item>')}`,
    );
    assert.deepEqual([item.title, item.link, item.publishedAt], ['&x;', null, null]);
  });

  it('unpacks a feed that is a gzip file', () => {
    assert.equal(read(gzipSync(rss('<item><title>One</title></item>'))).items.length, 1);
  });

  it('says what it found instead of a feed', () => {
    for (const text of [
      '<!doctype html><html><body>Hello</body></html>',
      '',
      'hello',
      '{"error":"no"}',
      '\u001f\u008b\u0000',
    ]) {
      assert.throws(
        () => read(Buffer.from(text, 'latin1')),
        (error) =>
          error instanceof BroadsheetError && error.code === 'bad-answer' && error.advice !== null,
      );
    }
  });

  it('reads titles, links and ids as another reader does', () => {
    const words = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,4}$/);
    const entry = fc.record(
      { id: words, title: words, path: fc.stringMatching(/^[a-z0-9]{1,9}$/) },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), (entries) => {
        const items = entries.map(
          ({ id, title, path }) =>
            `<item><guid>${id}</guid><title>${title}</title><link>https://a.example/${path}</link></item>`,
        );
        const text = rss(items.join('\n'));
        const theirs = parseFeed(text);
        assert.equal(theirs.format, 'rss');
        assert.deepEqual(
          read(text).items.map(({ id, title, link }) => [id, title, link]),
          theirs.feed.items?.map((item) => [item.guid?.value, item.title, item.link]),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('takes time in proportion to the size of hostile markup', () => {
    const floods = [
      '<title>',
      '<x>',
      '<a b="',
      '<![CDATA[',
      '<!--',
      '<item>',
      '</y>',
      "<a b='",
      '&amp',
      '<title xmlns:a="b">',
      '<item><title><![CDATA[',
      '<title>a</titl',
      '<title><![CDATA[<style>',
      '<x y',
    ];
    for (const flood of floods) {
      const text = rss(`<item>${flood.repeat(50_000)}</item>`);
      const took = cpuTimeOf(() => {
        read(text);
        read(text.slice(0, -30));
      });
      assert.ok(took < 5_000, flood);
    }
  });

  it('answers or refuses whatever it is given', () => {
    const piece = fc.constantFrom(
      '<item>',
      '</item>',
      '<rss>',
      '<title>',
      '</title>',
      '<![CDATA[',
      ']]>',
      '<link href="',
      '"/>',
      '&lt;',
      '&#0;',
      '<!--',
      'x',
      '<entry',
      '>',
      '{"items":[',
      '<content type="xhtml">',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        try {
          read(pieces.join(''));
        } catch (error) {
          assert.ok(error instanceof BroadsheetError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
