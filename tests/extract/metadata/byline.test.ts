import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readArticle } from '../../../src/extract/article.ts';

const PROSE =
  '<p>The council voted nine to four on Tuesday to rebuild the north breakwater, engineers told the meeting.</p>'.repeat(
    3,
  );

function bylineOf(below: string): string | null {
  const html = `<html><head><title>Council votes</title></head><body><article><h1>Council votes</h1>${below}${PROSE}</article>
    <div class="more"><a href="/authors/zed-other">Zed Other</a></div></body></html>`;
  return readArticle({
    bytes: new TextEncoder().encode(html),
    contentType: 'text/html',
    address: 'https://example.org/a',
    fetchedAt: Temporal.Instant.from('2026-06-01T00:00:00Z'),
  }).byline;
}

describe('a byline', () => {
  for (const [what, html] of Object.entries({
    'a name that is marked as the author’s within a line':
      '<div class="meta"><span class="byline">Ellen Marsh</span> · <span>March 9, 2025</span></div>',
    'a link to a page of the author':
      '<div class="css-1x"><span><a href="/author/ellen-marsh">Ellen Marsh</a></span><time>March 9, 2025</time></div>',
    'a link that says so': '<p><a rel="author" href="/e">Ellen <b>Marsh</b></a> | 5 min read</p>',
    'a link to a newsletter’s writer':
      '<div><a href="https://substack.com/@marsh">Ellen Marsh</a><div>Feb 11, 2025</div></div>',
    'a line with a label': '<p>Authors: Ellen Marsh, 9 March 2025</p>',
  })) {
    it(`is ${what}`, () => assert.equal(bylineOf(html), 'Ellen Marsh'));
  }

  it('is the name without what Korean papers call their reporters', () => {
    assert.equal(
      bylineOf('<p><span class="byline">김민수 기자</span> 입력 2024.07.15.</p>'),
      '김민수',
    );
  });

  it('is no name beside other articles', () => {
    assert.equal(bylineOf(''), null);
  });

  it('is nothing said about the author', () => {
    assert.equal(
      bylineOf('<p><span class="author-bio">Harbour expert</span> 9 March 2025</p>'),
      null,
    );
  });
});
