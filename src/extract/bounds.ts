import type { Access } from '../domain/article.ts';
import type { DraftBlock } from './draft-block.ts';

/** Bytes of text (UTF-8) that are kept. The longest of 1,500 pages has 67 kB, a magazine's long read under 150 kB. */
const MAX_TEXT = 150_000;
/** Sections of an article: long live blogs have a hundred entries, and each takes 0.1 ms to be replaced in the index. */
const MAX_HEADINGS = 120;
/** UTF-16 units: what is longer is no paragraph. Work on an article can be laid down between two of them. */
const MAX_PARAGRAPH = 4_000;
const SENTENCE_END = /[.!?。！？](?=\s|[^\s\p{ASCII}])/gu;

interface Bounded {
  readonly blocks: readonly DraftBlock[];
  readonly access: Access;
}

/**
 * The beginning of a text that is longer than any article, cut between two paragraphs and said to be an excerpt.
 * Headings beyond all number are paragraphs like others.
 */
export function boundText({ blocks, access }: Bounded): Bounded {
  const kept: DraftBlock[] = [];
  let bytes = 0;
  let headings = 0;
  for (const block of blocks.flatMap(divide)) {
    bytes += Buffer.byteLength(block.text);
    if (bytes > MAX_TEXT) return { blocks: kept, access: access === 'full' ? 'excerpt' : access };
    if (block.kind === 'heading') headings += 1;
    kept.push(headings > MAX_HEADINGS ? { kind: 'paragraph', text: block.text } : block);
  }
  return { blocks: kept, access };
}

/** A paragraph beyond all measure in several, between two sentences where there are some. */
function divide(block: DraftBlock): readonly DraftBlock[] {
  if (block.kind === 'heading') return [{ ...block, text: block.text.slice(0, MAX_PARAGRAPH) }];
  const pieces: DraftBlock[] = [];
  // More than is kept of the whole text need not be divided.
  let rest = block.text.slice(0, 2 * MAX_TEXT);
  while (rest.length > MAX_PARAGRAPH) {
    const end = lastBreak(rest.slice(0, MAX_PARAGRAPH));
    pieces.push({ ...block, text: rest.slice(0, end).trimEnd() });
    rest = rest.slice(end).trimStart();
  }
  return [...pieces, { ...block, text: rest }];
}

/** After the last sentence of a text, else its last word, else its last whole character. */
function lastBreak(text: string): number {
  const sentence = [...text.matchAll(SENTENCE_END)].at(-1);
  if (sentence !== undefined) return sentence.index + 1;
  const space = text.lastIndexOf(' ');
  if (space > 0) return space;
  return text.isWellFormed() ? text.length : text.length - 1;
}
