import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cpuTimeOf } from '../fakes/cpu-time.ts';
import * as fc from 'fast-check';
import { readArticle } from '../../src/extract/article.ts';
import { readItem } from '../../src/extract/item.ts';
import { soup } from '../fakes/html-soup.ts';

const FETCHED_AT = Temporal.Instant.from('2026-01-01T00:00:00Z');

function read(bytes: Uint8Array, contentType: string | null) {
  return readArticle({
    bytes,
    contentType,
    address: 'https://example.org/a',
    fetchedAt: FETCHED_AT,
  });
}

describe('reading whatever comes', () => {
  it('never throws for bytes and gives no more text than it got', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 2_000 }),
        fc.constantFrom(
          null,
          'text/html',
          'text/plain',
          'text/html; charset=utf-16',
          'x; charset=?',
        ),
        (bytes, contentType) => {
          const text = JSON.stringify(
            read(bytes, contentType).sections.map((one) => one.paragraphs),
          );
          assert.ok(text.length < 200 + bytes.length * 8);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds no words in what is no text', () => {
    let state = 7;
    const noise = Uint8Array.from({ length: 20_000 }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return state >>> 24;
    });
    for (const type of [null, 'text/html', 'text/plain']) {
      const { headline, sections } = read(noise, type);
      assert.deepEqual([headline, sections.length], ['', 0]);
    }
  });

  it('reads on past a stray control character', () => {
    const bytes = new TextEncoder().encode('A dam opens\n\nThe dam \u0007 was opened on Monday.');
    assert.equal(read(bytes, null).headline, 'A dam opens');
  });

  it('never throws for a soup of markup, and gives clean text with true offsets', () => {
    fc.assert(
      fc.property(soup(fc), (html) => {
        for (const { paragraphs, sentences } of read(new TextEncoder().encode(html), 'text/html')
          .sections) {
          const whole = paragraphs.join('\n\n');
          for (const { text, start, end } of sentences) assert.equal(whole.slice(start, end), text);
          assert.ok(whole.isWellFormed());
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reads elements that are named like members of every object', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      const html = `<p><${name} ${name}=1>Ships wait in the harbour of the town.</${name}></p>`;
      assert.equal(read(Buffer.from(html), 'text/html').sections.length, 1, name);
    }
  });

  it('never throws for a feed item', () => {
    fc.assert(
      fc.property(soup(fc), fc.string(), (html, text) => {
        readItem(
          {
            id: null,
            title: text,
            link: text,
            publishedAt: null,
            updatedAt: null,
            authors: [text],
            summary: text,
            summaryHtml: null,
            contentHtml: html,
            categories: [],
            imageUrl: text,
          },
          { title: null, link: null, language: text },
        );
      }),
      { numRuns: 200 },
    );
  });

  it('takes time linear in the depth and number of elements', () => {
    const deep = `<p>${'Some words of prose, as they come. '.repeat(20)}</p>`;
    for (const html of [
      `${'<div>'.repeat(30_000)}${deep}`,
      `${'<table><tr><td>'.repeat(8_000)}${deep}`,
      `${'<b><i><a>'.repeat(8_000)}${deep}${'</b></i></a>'.repeat(8_000)}`,
      `${deep}${'</p></div>'.repeat(30_000)}`,
      `<p ${'a '.repeat(60_000)}>${deep}`,
      `${'<p><li><td>'.repeat(15_000)}${deep}`,
      `${'<!--'.repeat(30_000)}${deep}`,
      `<style>${'.a{display:none}'.repeat(3_000)}</style>${deep}`,
      `<title>${' • '.repeat(30_000)}</title>${deep}`,
    ]) {
      const bytes = new TextEncoder().encode(html);
      const took = cpuTimeOf(() => read(bytes, 'text/html'));
      assert.ok(took < 4_000, html.slice(0, 20));
    }
  });
});
