import { isBoilerplate } from '../../boilerplate.ts';
import { isCaption } from '../../captions.ts';
import { linkShare } from '../measure.ts';
import type { TextBlock } from '../page.ts';
import { firstLetter, lettersOf } from '../scene.ts';
import type { Scene } from '../scene.ts';
import type { RowWriter } from './rows.ts';

export const TEXT_FEATURES = [
  'text.weight',
  'text.words',
  'text.linkShare',
  'text.boldShare',
  'text.endsSentence',
  'text.innerSentences',
  'text.commas',
  'text.digits',
  'text.capitals',
  'text.startsSmall',
  'text.isBoilerplate',
  'text.isCaption',
  'text.bars',
  'text.hasDate',
  'text.isQuestion',
  'text.endsColon',
  'text.titleOverlap',
  'text.inStatedBody',
  'text.repeats',
  'text.followsBreak',
  'text.mail',
] as const;

const SENTENCE_END = /[.!?…。！？।؟»"'”’)]\s*$/;
const INNER_END = /[.!?。！？][\s"'”’)»]+(?=[\p{Lu}\p{Lo}"“«„–—])/gu;
const DATE =
  /\b(?:19|20)\d\d\b.{0,12}\d|\d{1,2}[./-]\d{1,2}[./-](?:\d\d|\d{4})\b|\b\d{1,2}:\d\d\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\b|\bago\b|\b\d{1,2}\.?(?: de)? \p{L}{3,12}\.?,?(?: de)? (?:19|20)\d\d|\d年\d/u;
/** Only the beginning of a long block is looked at for signs that mark short ones. */
const LOOKED_AT = 400;
const SHORT = 200;

/** What a block's own text is like. */
export function describeText(scene: Scene): RowWriter {
  return (position, table, start) => {
    const block = scene.blocks[position] as TextBlock;
    const { text } = block;
    const opening = text.length > LOOKED_AT ? text.slice(0, LOOKED_AT) : text;
    const signs = countSigns(opening);
    const isShort = text.length <= SHORT;
    let at = start;
    table[at++] = Math.log2(1 + (scene.weights[position] as number));
    table[at++] = Math.log2(1 + signs.spaces);
    table[at++] = linkShare(block);
    table[at++] = Math.min(1, block.boldLength / text.length);
    table[at++] = SENTENCE_END.test(text.slice(-3)) ? 1 : 0;
    table[at++] = countOf(opening, INNER_END);
    table[at++] = signs.commas;
    table[at++] = signs.digits / opening.length;
    table[at++] = signs.capitals / opening.length;
    table[at++] = /^\p{Ll}/u.test(text) ? 1 : 0;
    table[at++] = isBoilerplate(text) ? 1 : 0;
    table[at++] = isCaption(text) ? 1 : 0;
    table[at++] = signs.bars;
    table[at++] = isShort && DATE.test(text) ? 1 : 0;
    table[at++] = isShort && /[?？؟;]["”»]?$/.test(text.slice(-2)) ? 1 : 0;
    table[at++] = isShort && /[:：]$/.test(text.slice(-1)) ? 1 : 0;
    table[at++] = titleOverlap(opening, scene.title);
    table[at++] = statedShare(opening, scene.statedBody);
    table[at++] = Math.min(8, scene.repeats.get(text) ?? 1);
    table[at++] = block.followsBreak ? 1 : 0;
    table[at] = /@|https?:|www\./.test(opening) ? 1 : 0;
  };
}

interface Signs {
  spaces: number;
  commas: number;
  digits: number;
  capitals: number;
  bars: number;
}

const COMMAS = ',，、،';
const BARS = '|·•»›/';

function countSigns(text: string): Signs {
  const signs: Signs = { spaces: 0, commas: 0, digits: 0, capitals: 0, bars: 0 };
  // V8 looks up the length of strings of many makes each time it is asked for.
  const { length } = text;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 97 && code <= 122) continue;
    if (code === 32) signs.spaces += 1;
    else if (code >= 48 && code <= 57) signs.digits += 1;
    else if (code >= 65 && code <= 90) signs.capitals += 1;
    else countOther(text.charAt(index), signs);
  }
  return signs;
}

function countOther(sign: string, signs: Signs): void {
  if (COMMAS.includes(sign)) signs.commas += 1;
  else if (BARS.includes(sign)) signs.bars += 1;
  else if (sign > '\u00BF' && sign < '\u0590' && sign !== sign.toLowerCase()) signs.capitals += 1;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Letters at the beginning of a text that are compared. */
const COMPARED = 120;
/** Shorter texts stand in a longer one by chance. */
const TELLING = 12;

/** 2 for the headline itself, 1 where one begins with the other, 0 otherwise. */
function titleOverlap(text: string, title: string): number {
  if (title === '' || !title.startsWith(firstLetter(text))) return 0;
  const letters = lettersOf(text.slice(0, COMPARED));
  if (letters.length < 8) return 0;
  if (letters === title.slice(0, COMPARED)) return 2;
  return title.startsWith(letters) || letters.startsWith(title) ? 1 : 0;
}

/** -1 where the page states no text of its own, else whether the block stands in it. */
function statedShare(text: string, stated: string): number {
  if (stated.length < 200) return -1;
  if (text.length < TELLING) return 0;
  const letters = lettersOf(text.slice(0, COMPARED));
  return letters.length >= TELLING && stated.includes(letters.slice(0, 60)) ? 1 : 0;
}
