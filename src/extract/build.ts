import type { Article, Section } from '../domain/article.ts';
import { clipText } from '../text/graphemes.ts';
import { splitSentences } from '../text/sentences.ts';
import { boundText } from './bounds.ts';
import type { DraftBlock } from './draft-block.ts';
import { languageOf } from './language.ts';

/** An article before its text is put into sections. */
export interface Draft extends Omit<Article, 'sections'> {
  readonly blocks: readonly DraftBlock[];
}

/** UTF-16 units, as of a feed's titles. */
export const MAX_HEADLINE = 500;
const MIN_LEVEL = 2;
const MAX_LEVEL = 6;

/**
 * Puts blocks under their headings and divides them into sentences; finds the language where none is given. Of a text
 * beyond all measure the beginning is kept, as an excerpt.
 */
export function makeArticle({ blocks: found, ...facts }: Draft): Article {
  const { blocks, access } = boundText({ blocks: found, access: facts.access });
  const sample = blocks
    .map((block) => block.text)
    .join('\n')
    .slice(0, 4_000);
  const language = languageOf(sample === '' ? facts.headline : sample, facts.language);
  const headline = clipText(facts.headline, MAX_HEADLINE);
  return { ...facts, headline, access, language, sections: makeSections(blocks, language) };
}

/** The lede is a section without a heading, and is left out when nothing stands before the first heading. */
function makeSections(blocks: readonly DraftBlock[], language: string | null): readonly Section[] {
  const sections: { heading: string | null; level: number; paragraphs: string[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const level = Math.min(MAX_LEVEL, Math.max(MIN_LEVEL, block.level));
      sections.push({ heading: block.text, level, paragraphs: [] });
    } else {
      if (sections.length === 0) sections.push({ heading: null, level: 1, paragraphs: [] });
      sections.at(-1)?.paragraphs.push(block.text);
    }
  }
  return sections.map((section) => ({
    ...section,
    sentences: splitSentences(section.paragraphs, language),
  }));
}
