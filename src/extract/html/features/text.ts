import { isBoilerplate } from '../../boilerplate.ts';
import { isCaption } from '../../captions.ts';
import { linkShare } from '../measure.ts';
import type { TextBlock } from '../page.ts';
import { lettersOf } from '../scene.ts';
import type { Scene } from '../scene.ts';

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
const INNER_END = /[.!?。！？][\s"'”’)]+(?=[\p{Lu}\p{Lo}"“])/gu;
const DATE =
  /\b(?:19|20)\d\d\b.{0,12}\d|\d{1,2}[./-]\d{1,2}[./-](?:\d\d|\d{4})\b|\b\d{1,2}:\d\d\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\b|\bago\b|\d年\d/;
/** Only the beginning of a long block is looked at for signs that mark short ones. */
const LOOKED_AT = 400;

export function textFeatures(scene: Scene, position: number): readonly number[] {
  const block = scene.blocks[position] as TextBlock;
  const { text } = block;
  const start = text.length > LOOKED_AT ? text.slice(0, LOOKED_AT) : text;
  const letters = lettersOf(start.slice(0, 120));
  const isShort = text.length <= 200;
  return [
    Math.log2(1 + (scene.weights[position] ?? 0)),
    Math.log2(1 + countOf(start, / /g)),
    linkShare(block),
    Math.min(1, block.boldLength / text.length),
    SENTENCE_END.test(text.slice(-3)) ? 1 : 0,
    countOf(start, INNER_END),
    countOf(start, /[,，、،]/g),
    countOf(start, /\d/g) / start.length,
    countOf(start, /\p{Lu}/gu) / start.length,
    /^\p{Ll}/u.test(text) ? 1 : 0,
    isBoilerplate(text) ? 1 : 0,
    isCaption(text) ? 1 : 0,
    countOf(start, /[|·•»›/]/g),
    isShort && DATE.test(text) ? 1 : 0,
    isShort && /[?？]["”»]?$/.test(text) ? 1 : 0,
    isShort && /[:：]$/.test(text) ? 1 : 0,
    titleOverlap(letters, scene.title),
    statedShare(letters, scene.statedBody),
    Math.min(8, scene.repeats.get(text) ?? 1),
    block.followsBreak ? 1 : 0,
    /@|https?:|www\./.test(start) ? 1 : 0,
  ];
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** 2 for the headline itself, 1 where one begins with the other, 0 otherwise. */
function titleOverlap(letters: string, title: string): number {
  if (title === '' || letters.length < 8) return 0;
  if (letters === title.slice(0, 120)) return 2;
  return title.startsWith(letters) || letters.startsWith(title) ? 1 : 0;
}

/** -1 where the page states no text of its own, else whether the block stands in it. */
function statedShare(letters: string, stated: string): number {
  if (stated.length < 200) return -1;
  return letters.length >= 12 && stated.includes(letters.slice(0, 60)) ? 1 : 0;
}
