import type { Sentence } from '../domain/article.ts';
import { ABBREVIATIONS, COMMON_ABBREVIATIONS } from './abbreviations.ts';
import { datelineLength } from './dateline.ts';
import { cutIntoPieces } from './sentence-pieces.ts';
import type { Piece } from './sentence-pieces.ts';

/** Blank line between two paragraphs, as `sectionText` sets it. */
const GAP = 2;

const LAST_WORD = /([\p{L}\p{N}]+(?:\.\p{L}+)*)\.$/u;
const INITIAL = /(?:^|[\s("'“‘.-])\p{Lu}$/u;
const ACRONYM = /^(?:\p{L}\.)+\p{L}$/u;
const BEGINS_LOW = /^["'”’)\]]*[\p{Ll}\d]/u;
const CLOSING_ONLY = /^["'”’»)\]]+$/u;
/** A sentence hardly ends here. */
const ENDS_OPEN = /(?:[,;:–—-]|\.\.\.|…)["'”’]?$/u;
/** "TALLAHASSEE, Fla. (AP) —": the agency still belongs to the place before it. */
const AGENCY = /^\(\p{Lu}[\p{L} .]{1,20}\)\s*[–—-]/u;
const LONGEST_PLACE = 40;
/** Quoted words that a verb of saying follows: “… now!” he said. */
const QUOTE_END = /[!?.…]["'”’»“«]$/u;
/** Quoted words with a stop that may stand within a sentence. */
const QUOTED_CALL_END = /[!?…]["'”’»“«]$/u;
/** French sets a space within its quotation marks, where the segmenter ends a sentence. */
const SPACED_CLOSE = /^»\s+/u;
/** 「…。」と述べた: the particle that makes words said of what is quoted. */
const JAPANESE_QUOTED = /[。！？][」』]$/u;
const JAPANESE_PARTICLE = /^(?:と|って)/u;
/** "In the year 2025." of Polish, Russian and Ukrainian: at the beginning of a sentence it goes on. */
const YEAR_END = /\d{4}\s(?:r|г|р)\.$/u;
const LONGEST_LEAD = 25;
/** No more of a text is looked at for what ends it: Chinese and Japanese have no spaces. */
const LONGEST_TOKEN = 80;
/** A name with a verb of saying behind a quotation: “… now?” Mr Brown asked in court. */
const SPEECH_TAG =
  /^(?:\p{Lu}[\p{L}.'’-]* ){1,4}(?:said|says|asked|asks|stated|told|added|wrote|tweeted|replied|responded|continued|exclaimed|explained|noted|declared|concluded|joked|warned|shouted|insisted|argued|recalled|commented|remarked)(?=[.,;:]|$| (?:in|on|at|during|to|after|before|when|as|while|by|through|via|of|reporters|journalists|last|this|later|earlier|again|adding|referring)\b)/u;
/** Longer than a name with its titles and a verb. */
const MAX_TAG = 80;

/** What an item of a list begins with, and no sentence. */
const LIST_SIGN = /^\s*(?:[•·▪‣◦●■►▶]\s*)+/u;

const ORDINAL_LANGUAGES = /^(?:de|pl|cs|sk|hu|fi|da|no|nb|nn|hr|sl|et|lv|tr)\b/;

/** The sentences of a section's paragraphs, with offsets into its text (`sectionText`); a dateline is no part of one. */
export function splitSentences(
  paragraphs: readonly string[],
  language: string | null,
): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const from = datelineLength(paragraphs[0] ?? '');
  const texts = paragraphs.map((text, paragraph) => (paragraph === 0 ? text.slice(from) : text));
  let offset = from;
  for (const [paragraph, pieces] of cutIntoPieces(texts, language).entries()) {
    const text = texts[paragraph] as string;
    for (const [start, end] of sentenceSpans(text, pieces, language)) {
      const sentence = text.slice(start, end);
      sentences.push({ text: sentence, start: offset + start, end: offset + end, paragraph });
    }
    offset += text.length + GAP;
  }
  return sentences;
}

/** Spans of sentences in one paragraph, without the white space around them. */
function sentenceSpans(
  text: string,
  pieces: readonly Piece[],
  language: string | null,
): readonly Piece[] {
  const spans: Piece[] = [];
  let start = 0;
  let end = 0;
  for (const [begin, to] of pieces) {
    const from = begin + closingLength(text.slice(begin, to), begin);
    if (from > begin) end = from;
    const before = text.slice(start, end).trim();
    const isWithin = isSpeechTag(before, text.slice(from, from + MAX_TAG));
    if (from > 0 && (isWithin || !isBorder(before, text.slice(from, to).trim(), language))) {
      end = to;
      continue;
    }
    addTrimmed(spans, text, [start, end]);
    start = from;
    end = to;
  }
  addTrimmed(spans, text, [start, end]);
  return spans;
}

/** Of a mark that closes what the piece before it opened, with the space behind it. */
function closingLength(piece: string, begin: number): number {
  return begin === 0 ? 0 : (SPACED_CLOSE.exec(piece)?.[0].length ?? 0);
}

function addTrimmed(spans: Piece[], text: string, [start, end]: Piece): void {
  const piece = text.slice(start, end);
  const trimmed = piece.replace(LIST_SIGN, '').trim();
  if (trimmed === '') return;
  const from = start + piece.indexOf(trimmed);
  spans.push([from, from + trimmed.length]);
}

/** Whether a quotation goes on with who said it. */
function isSpeechTag(before: string, ahead: string): boolean {
  return QUOTED_CALL_END.test(before) && SPEECH_TAG.test(ahead);
}

/** Whether a sentence ends between two pieces; the segmenter alone ends one after each "Mr." and initial. */
function isBorder(before: string, after: string, language: string | null): boolean {
  if (before === '' || after === '') return true;
  if (CLOSING_ONLY.test(after)) return false;
  if (before.length <= LONGEST_PLACE && AGENCY.test(after)) return false;
  // What ends the piece is looked for at its end alone: patterns would try every place before.
  const end = lastToken(before);
  if (JAPANESE_QUOTED.test(end) && JAPANESE_PARTICLE.test(after)) return false;
  if (before.length > LONGEST_LEAD && YEAR_END.test(before.slice(-LONGEST_LEAD)))
    return /^\P{L}*\p{Lu}/u.test(after);
  if (BEGINS_LOW.test(after) && (QUOTE_END.test(end) || ENDS_OPEN.test(end)))
    return /^\d/.test(after);
  const word = LAST_WORD.exec(end)?.[1];
  if (word === undefined) return true;
  if (ACRONYM.test(word)) return startsAfresh(after);
  if (INITIAL.test(end.slice(0, -1))) return endsWithPronoun(word, language);
  if (isOrdinal(word, language)) return false;
  return !isAbbreviation(word, language, after);
}

/** What stands behind the last space, but for one before a closing mark. */
function lastToken(text: string): string {
  const tail = text.slice(-LONGEST_TOKEN);
  const spaced = /\s+»$/u.exec(tail);
  const end = spaced === null ? tail : `${tail.slice(0, spaced.index)}»`;
  return end.slice(end.lastIndexOf(' ') + 1);
}

/** "3. Mai": languages that write ordinals with a full stop. */
function isOrdinal(word: string, language: string | null): boolean {
  return /^\d{1,2}$/.test(word) && ORDINAL_LANGUAGES.test(language ?? '');
}

/** "I." ends an English sentence more often than it begins a name. */
function endsWithPronoun(word: string, language: string | null): boolean {
  return word === 'I' && (language === null || language.startsWith('en'));
}

/** After "U.S." a sentence goes on unless a word follows that begins sentences. */
function startsAfresh(after: string): boolean {
  return /^["“‘']?(?:The|A|An|He|She|It|They|We|I|You|In|On|At|But|And|This|That|These|Those|There|His|Her|Its|Their|If|When|While|As|For|After|Before|However|Meanwhile)\b/u.test(
    after,
  );
}

function isAbbreviation(word: string, language: string | null, after: string): boolean {
  const known = ABBREVIATIONS.get((language ?? '').slice(0, 2)) ?? COMMON_ABBREVIATIONS;
  const lower = word.toLowerCase();
  if (!known.has(lower)) return BEGINS_LOW.test(after) && /^\p{Ll}/u.test(after);
  // "no." and "art." stand before a number; as words they end sentences.
  if (/^(?:no|nos|art|fig|est|sec|ed|max|min|mar|nov|dec|in|on)$/.test(lower))
    return /^\d/.test(after);
  return true;
}
