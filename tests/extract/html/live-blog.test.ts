import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Section } from '../../../src/domain/article.ts';
import { readArticle } from '../../../src/extract/article.ts';

const LEDE =
  'The council meets tonight on the north breakwater, and this page follows the vote as it happens in the hall.';
const POSTS = [
  [
    '2026-03-02T21:10:00-05:00',
    'Vote passes',
    'The council voted nine to four to rebuild the north breakwater, the mayor has told the hall.',
  ],
  [
    '2026-03-02T20:40:00-05:00',
    'Crews speak',
    'Fishing crews asked for a temporary berth so that the spring season is not lost to the works.',
  ],
  [
    '2026-03-02T20:05:00-05:00',
    'Hall fills',
    'Residents queue outside the hall, and engineers brought a model of the wall with the lost stones.',
  ],
] as const;

function sectionsOf(main: string, head = ''): readonly Section[] {
  const html = `<html><head><title>Breakwater vote live</title>${head}</head><body><nav><a href="/">Home</a></nav>
    <main><h1>Breakwater vote live</h1><p>${LEDE}</p>${main}</main></body></html>`;
  return readArticle({
    bytes: new TextEncoder().encode(html),
    contentType: 'text/html',
    address: 'https://example.org/live',
    fetchedAt: Temporal.Instant.from('2026-03-03T05:00:00Z'),
  }).sections;
}

function postsOf(layout: (at: string, heading: string, text: string) => string): string {
  return POSTS.map(([at, heading, text]) => layout(at, heading, text)).join('\n');
}

const DATED = [
  [null, [LEDE]],
  ...POSTS.map(([at, heading, text]) => [`2026-03-02 ${at.slice(11, 16)} · ${heading}`, [text]]),
];

function shape(sections: readonly Section[]) {
  return sections.map(({ heading, paragraphs }) => [heading, paragraphs]);
}

describe('a live blog', () => {
  it('gives a dated section for each post that is held together, in the order of the page', () => {
    const main = postsOf(
      (at, heading, text) =>
        `<article><header><time datetime="${at}">9m ago</time></header><h2>${heading}</h2><p>${text}</p></article>`,
    );
    assert.deepEqual(shape(sectionsOf(`<section>${main}</section>`)), DATED);
  });

  it('gives them where headings, times and texts stand one after the other', () => {
    const main = postsOf(
      (at, heading, text) =>
        `<h3>${heading}</h3><div><time datetime="${at}">${at.slice(11, 16)}</time></div><p>${text}</p>`,
    );
    assert.deepEqual(shape(sectionsOf(main)), DATED);
  });

  it('heads a post without a heading by its time', () => {
    const main = postsOf(
      (at, _, text) => `<div class="post"><p><time datetime="${at}">9m</time> ${text}</p></div>`,
    );
    assert.deepEqual(
      sectionsOf(`<div class="feed">${main}</div>`).map(({ heading }) => heading),
      [null, '2026-03-02 21:10', '2026-03-02 20:40', '2026-03-02 20:05'],
    );
  });

  it('is read from the data of a page that a script fills', () => {
    const liveBlogUpdate = POSTS.map(([datePublished, headline, articleBody]) => ({
      '@type': 'BlogPosting',
      datePublished,
      headline,
      articleBody,
    }));
    const data = JSON.stringify({
      '@type': 'LiveBlogPosting',
      headline: 'Breakwater vote live',
      liveBlogUpdate,
    });
    const sections = sectionsOf('', `<script type="application/ld+json">${data}</script>`);
    assert.deepEqual(shape(sections).slice(-3), DATED.slice(1));
  });

  it('says that a time is in UTC when the page states no clock of its own', () => {
    const main = postsOf(
      (at, heading, text) =>
        `<li><time datetime="${Temporal.Instant.from(at).toString()}">9m ago</time><h2>${heading}</h2><p>${text}</p></li>`,
    );
    assert.equal(sectionsOf(`<ol>${main}</ol>`)[1]?.heading, '2026-03-03 02:10 UTC · Vote passes');
  });

  it('may run forwards', () => {
    const main = [...POSTS]
      .toReversed()
      .map(
        ([at, heading, text]) =>
          `<article><time datetime="${at}">9m ago</time><h2>${heading}</h2><p>${text}</p></article>`,
      );
    assert.deepEqual(shape(sectionsOf(main.join(''))), [DATED[0], ...DATED.slice(1).toReversed()]);
  });

  it('keeps the headings within a post below it', () => {
    const main = postsOf(
      (at, heading, text) =>
        `<article><time datetime="${at}">9m ago</time><h2>${heading}</h2><p>${text}</p><h2>What it costs</h2><p>${text} It costs sixty-one million crowns.</p></article>`,
    );
    const levels = sectionsOf(main).map(({ level }) => level);
    assert.deepEqual(levels, [1, 2, 3, 2, 3, 2, 3]);
  });
});

describe('dates that make no live blog', () => {
  const headings = (main: string) => sectionsOf(main).map(({ heading }) => heading);

  it('are those of a list of articles over weeks', () => {
    const main = postsOf((at, heading, text) => {
      const day = at.startsWith('2026-03-02T21')
        ? '2026-03-01'
        : at.startsWith('2026-03-02T20:4')
          ? '2026-02-12'
          : '2026-01-20';
      return `<article><time datetime="${day}T10:00:00Z">${day}</time><h2>${heading}</h2><p>${text}</p></article>`;
    });
    assert.ok(headings(main).includes('Vote passes'));
  });

  it('are those of a discussion', () => {
    const posts = [...POSTS]
      .toReversed()
      .map(
        ([at, , text]) =>
          `<article class="message"><time datetime="${at}">9m ago</time><p>${text}</p></article>`,
      );
    assert.ok(headings(posts.join('')).every((heading) => heading === null));
  });

  it('are those of a few comments below a long text', () => {
    const long = `<p>${`${LEDE} `.repeat(4)}</p><p>${'Engineers told the meeting what the wall lost in the January storms. '.repeat(6)}</p>`;
    const main = postsOf(
      (at, _, text) => `<div><time datetime="${at}">9m ago</time><p>${text}</p></div>`,
    );
    assert.ok(headings(long + main).every((heading) => heading === null));
  });
});
