import { stemEnglish } from '../stemmers/english.ts';
import { PEOPLES } from '../stemmers/english-peoples.ts';
import { isInflection, isMisspelled, skeleton } from './name-forms.ts';
import { NAME_RUN, type NameWord } from './name-words.ts';

/** Acronyms that don't follow from initials, and the words that they stand for. */
const ALIASES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    us: ['america', 'american', 'americans', 'united states', 'washington'],
    usa: ['america', 'american', 'united states', 'us'],
    america: ['us', 'usa', 'united states', 'american'],
    american: ['us', 'usa', 'america'],
    americans: ['us', 'usa', 'america', 'american'],
    uk: ['britain', 'british', 'united kingdom'],
    britain: ['uk', 'british', 'united kingdom'],
    british: ['uk', 'britain'],
    eu: ['european union', 'europe'],
    un: ['united nations'],
    united: ['us', 'usa', 'uk', 'uae', 'un'],
    states: ['us', 'usa'],
    kingdom: ['uk'],
    nations: ['un'],
    moscow: ['kremlin', 'russia', 'russian'],
  }),
);

/** Titles and their short forms, either of which stands for the other. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  (
    'captain capt,colonel col,commander cmdr,department dept,doctor dr,fort ft,general gen,governor gov,' +
    'lieutenant lt,major maj,mount mt,professor prof,representative rep,reverend rev,saint st,senator sen,' +
    'sergeant sgt,television tv'
  )
    .split(',')
    .map((pair) => pair.split(' '))
    .flatMap(([long = '', short = '']): [string, string][] => [
      [long, short],
      [short, long],
    ]),
);

/** A country and its people, each with its row. */
const BY_PEOPLE: ReadonlyMap<string, readonly string[]> = new Map(
  PEOPLES.map((row) => row.trim().split(' ')).flatMap((row) =>
    row.map((word): [string, readonly string[]] => [word, row]),
  ),
);

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;

/** The words of an evidence as names are compared with them. */
export interface NameIndex {
  readonly words: ReadonlySet<string>;
  /** Those of them that stand with a capital somewhere. */
  readonly names: readonly string[];
  /** Of all of them, whatever their case. */
  readonly stems: ReadonlySet<string>;
  readonly skeletons: ReadonlySet<string>;
  /** Initials of runs of capitalised words ("un" for United Nations). */
  readonly initials: ReadonlySet<string>;
  /** Words all in capitals. */
  readonly acronyms: ReadonlySet<string>;
  readonly text: string;
}

export function indexNames(text: string): NameIndex {
  const written = flat(text).match(WORD) ?? [];
  const words = written.map((word) => word.toLowerCase());
  const names = [...new Set(written.filter((word) => /^\p{Lu}/u.test(word)))].map((word) =>
    word.toLowerCase().replace(/['’]s$/u, ''),
  );
  return {
    words: new Set(words),
    names,
    stems: new Set(words.map(stemEnglish)),
    skeletons: new Set(names.map(skeleton)),
    initials: new Set(initialsOf(text)),
    acronyms: new Set(text.match(/(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu)),
    text: ` ${words.join(' ')} `,
  };
}

/** Whether the evidence holds the name, in another inflection or transliteration if need be. */
export function isNameHeld({ text, isFirst, acronym }: NameWord, evidence: NameIndex): boolean {
  if (evidence.acronyms.has(acronym)) return true;
  return plain(text)
    .split(/[\s-]+/u)
    .map((part) => part.replace(/['’]s$|['’.]/gu, ''))
    .filter((part) => part.length > 1)
    .every((part) => isPartHeld(part, evidence) || (isFirst && evidence.words.has(part)));
}

function isPartHeld(part: string, evidence: NameIndex): boolean {
  if (evidence.words.has(part) || evidence.skeletons.has(skeleton(part))) return true;
  if (evidence.stems.has(stemEnglish(part))) return true;
  if (part.length <= 5 && evidence.initials.has(part)) return true;
  if (evidence.words.has(SHORT_FORMS.get(part) ?? '')) return true;
  if ((ALIASES.get(part) ?? []).some((alias) => evidence.text.includes(` ${alias} `))) return true;
  if ((BY_PEOPLE.get(part) ?? []).some((other) => evidence.words.has(other))) return true;
  return (
    part.length >= 4 &&
    evidence.names.some((name) => isInflection(part, name) || isMisspelled(part, name))
  );
}

function plain(text: string): string {
  return flat(text).toLowerCase();
}

function flat(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/\b(?:\p{Lu}\.){2,}/gu, (initials) => initials.replaceAll('.', ''));
}

function initialsOf(text: string): readonly string[] {
  const runs = text.match(NAME_RUN) ?? [];
  return runs.flatMap((run) => {
    const letters = (run.match(/\p{Lu}/gu) ?? []).join('').toLowerCase();
    return Array.from({ length: Math.max(letters.length - 1, 0) }, (_, start) =>
      letters.slice(start),
    ).concat(
      Array.from({ length: Math.max(letters.length - 1, 0) }, (_, end) =>
        letters.slice(0, end + 2),
      ),
    );
  });
}
