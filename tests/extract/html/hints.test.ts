import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NO_ATTRIBUTES } from '../../../src/extract/html/attributes.ts';
import { HINTS, readHints } from '../../../src/extract/html/hints.ts';
import { ROOT } from '../../../src/extract/html/page.ts';

function hintsOf(names: string): readonly string[] {
  const mask = readHints({ ...ROOT, attributes: { ...NO_ATTRIBUTES, class: names } });
  return HINTS.filter((_, bit) => (mask & (1 << bit)) !== 0);
}

describe('names of elements', () => {
  for (const [names, hint] of [
    ['opOpinie', 'comment'],
    ['komentarze', 'comment'],
    ['kommentar-liste', 'comment'],
    ['wp-commentlist', 'comment'],
    ['usercomments', 'comment'],
    ['articleComm', 'comment'],
    ['post-1380', 'forum'],
    ['forumThread', 'forum'],
    ['articulo', 'content'],
    ['newstext', 'content'],
    ['reklama_top', 'promotion'],
    ['stopka', 'navigation'],
    ['noticias-relacionadas', 'related'],
    ['condividi', 'share'],
    ['zdjecie', 'picture'],
  ] as const) {
    it(`"${names}" tell of ${hint}`, () => assert.ok(hintsOf(names).includes(hint)));
  }

  it('are read as whole words', () => {
    assert.deepEqual(hintsOf('commentary anabolic'), []);
  });

  it('tell posts, which may be the article, from comments', () =>
    assert.ok(!hintsOf('post-1380').includes('comment')));
});

describe('attributes without names', () => {
  it('tell nothing', () => assert.equal(readHints(ROOT), 0));
});
