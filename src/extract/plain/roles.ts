import { isBoilerplate } from '../boilerplate.ts';
import { isCaption } from '../captions.ts';
import { weigh } from '../weight.ts';
import { endsSentence } from './lines.ts';
import type { Line } from './lines.ts';
import { isSigned } from './outlet.ts';
import { isForeign } from './script.ts';

/** What a line of scraped text is. */
export type Role = 'body' | 'heading' | 'caption' | 'teaser' | 'furniture';

export interface TextFacts {
  /** The script of the text as a whole. */
  readonly script: string | null;
  /** The name with which the site signs its captions. */
  readonly signature: string | null;
  /** Whether blank lines stand between the paragraphs. */
  readonly hasBlankLines: boolean;
}

const HEADING_MAX = 120;
const HEADING_MAX_WORDS = 16;
/** In text without blank lines, a longer line below a caption is another article's headline, a shorter one a heading. */
const TEASER_MIN_WORDS = 6;
const FOREIGN_MAX = 120;
const LIST_ITEM = /^(?:[•·▪‣◦*–—-]|\d{1,2}[.)])\s+\S/u;

/** A line without a sentence's end that opens like a title. */
function isTitleLike(text: string): boolean {
  if (text.length > HEADING_MAX || LIST_ITEM.test(text)) return false;
  if (endsSentence(text) && !/[\p{L}\p{N})][?!？！]$/u.test(text)) return false;
  if (/[,;:]$/.test(text)) return false;
  return (
    /^["'“‘«„(¿¡]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(text) && wordCount(text) <= HEADING_MAX_WORDS
  );
}

/** The role of each line; headings still have to prove that text follows them. */
export function assignRoles(lines: readonly Line[], facts: TextFacts): readonly Role[] {
  const roles: Role[] = [];
  for (const [index, line] of lines.entries()) {
    roles.push(roleOf(line, { ...facts, lines, index, before: roles.at(-1) ?? null }));
  }
  return dropLooseHeadings(lines, roles);
}

interface Surroundings extends TextFacts {
  readonly lines: readonly Line[];
  readonly index: number;
  /** The role of the line before. */
  readonly before: Role | null;
}

function roleOf(line: Line, around: Surroundings): Role {
  const { text } = line;
  if (isBoilerplate(text)) return 'furniture';
  if (text.length <= FOREIGN_MAX && isForeign(text, around.script)) return 'furniture';
  if (isCaption(text) || isSigned(text, around.signature) || repeatsNeighbour(around))
    return 'caption';
  if (isTeaser(line, around)) return 'teaser';
  if (!isTitleLike(text)) return 'body';
  return around.hasBlankLines && !(line.startsParagraph && line.endsParagraph) ? 'body' : 'heading';
}

/** A caption is often given twice: below the picture, and as the picture's replacement text. */
function repeatsNeighbour({ lines, index }: Surroundings): boolean {
  const text = lines[index]?.text ?? '';
  if (text.length < 20) return false;
  return [lines[index - 1], lines[index + 1]].some(
    (other) =>
      other !== undefined &&
      other.text.length >= 20 &&
      (other.text.startsWith(text) || text.endsWith(other.text)) &&
      Math.abs(other.text.length - text.length) < 60,
  );
}

/** The headline of another article: it stands right below a picture's caption, without a sentence's end. */
function isTeaser(line: Line, { before, hasBlankLines }: Surroundings): boolean {
  if (before !== 'caption' && before !== 'teaser') return false;
  if (line.startsParagraph && hasBlankLines) return false;
  if (!isTitleLike(line.text)) return false;
  return hasBlankLines || wordCount(line.text) >= TEASER_MIN_WORDS;
}

/** A heading without text below it is the headline of something else. */
function dropLooseHeadings(lines: readonly Line[], roles: readonly Role[]): readonly Role[] {
  const checked = [...roles];
  const last = roles.findLastIndex(
    (role, index) => role === 'body' && isProse(lines[index]?.text ?? ''),
  );
  let run: number[] = [];
  for (const [index, role] of roles.entries()) {
    if (role === 'heading') run.push(index);
    if (role === 'heading' || role === 'caption' || role === 'teaser') continue;
    if (role === 'furniture' || run.length > 2)
      for (const loose of run) checked[loose] = 'furniture';
    run = [];
  }
  return last === -1 ? checked : checked.map((role, index) => (index > last ? 'furniture' : role));
}

const PROSE_MIN = 30;

function isProse(text: string): boolean {
  return (
    LIST_ITEM.test(text) ||
    (weigh(text) >= PROSE_MIN && (endsSentence(text) || text.length > HEADING_MAX))
  );
}

function wordCount(text: string): number {
  return text.split(' ').length;
}
