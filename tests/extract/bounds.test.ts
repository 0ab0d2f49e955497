import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sectionText } from '../../src/domain/article.ts';
import { makeArticle, type Draft } from '../../src/extract/build.ts';
import type { DraftBlock } from '../../src/extract/draft-block.ts';

const FACTS: Omit<Draft, 'blocks'> = {
  headline: 'The harbour',
  byline: null,
  outlet: null,
  language: 'en',
  publishedAt: null,
  url: null,
  imageUrl: null,
  access: 'full',
};
const SENTENCE = 'The council voted nine to four on Tuesday to rebuild the north breakwater.';

function paragraph(text: string): DraftBlock {
  return { kind: 'paragraph', text };
}

function make(blocks: readonly DraftBlock[], facts: Partial<Draft> = {}) {
  const article = makeArticle({ ...FACTS, ...facts, blocks });
  const text = article.sections.map(sectionText).join('\n');
  return { ...article, text, paragraphs: article.sections.flatMap((one) => one.paragraphs) };
}

describe('a text of any length', () => {
  it('has a headline that can be shown, cut between two words', () => {
    const { headline } = make([paragraph(SENTENCE)], { headline: 'Council votes '.repeat(10_000) });
    assert.ok(headline.length <= 500);
    assert.match(headline, /^Council votes .*(?:Council|votes)…$/);
  });

  it('is whole up to the length of a long read', () => {
    const made = make(Array.from({ length: 1_900 }, () => paragraph(SENTENCE)));
    assert.equal(made.access, 'full');
    assert.equal(made.paragraphs.length, 1_900);
  });

  it('is an excerpt beyond it, cut between two paragraphs', () => {
    const made = make(Array.from({ length: 5_000 }, () => paragraph(SENTENCE)));
    assert.equal(made.access, 'excerpt');
    assert.ok(made.text.length < 155_000, `${made.text.length}`);
    assert.ok(made.paragraphs.every((text) => text === SENTENCE));
  });

  it('is measured in bytes, so that scripts with many of them take no longer to work on', () => {
    const made = make([paragraph('議会は火曜日に防波堤の再建を決めた。'.repeat(20_000))]);
    assert.equal(made.access, 'excerpt');
    assert.ok(Buffer.byteLength(made.text) < 155_000);
  });

  it('keeps what is said of a text behind a paywall', () => {
    const made = make([paragraph(`${SENTENCE} `.repeat(5_000))], { access: 'paywalled' });
    assert.equal(made.access, 'paywalled');
  });

  it('has paragraphs of a size that can be worked on, divided between sentences', () => {
    const made = make([paragraph(Array.from({ length: 500 }, () => SENTENCE).join(' '))]);
    assert.equal(made.access, 'full');
    assert.ok(made.paragraphs.every((text) => text.length <= 4_000 && text.endsWith('.')));
    assert.equal(made.sections[0]?.sentences.length, 500);
  });

  it('is divided where there is no sentence, word or character to end', () => {
    for (const text of [
      'wort '.repeat(9_000).trim(),
      'a'.repeat(40_000),
      `x${'😀'.repeat(9_000)}`,
    ]) {
      const made = make([paragraph(text)]);
      assert.ok(made.paragraphs.every((part) => part.length <= 4_000 && part.isWellFormed()));
      assert.equal(made.paragraphs.join(text.includes(' ') ? ' ' : ''), text);
    }
  });

  it('has so many sections, in the last of which further headings are paragraphs', () => {
    const made = make(
      Array.from({ length: 4_000 }, (_value, index) => [
        { kind: 'heading' as const, level: 2, text: `Heading ${index}` },
        paragraph('Words.'),
      ]).flat(),
    );
    assert.equal(made.sections.length, 120);
    assert.ok(made.paragraphs.includes('Heading 3999'));
    assert.equal(made.access, 'full');
  });
});
