import { findDates } from './dates.ts';
import { unitValue } from './number-words.ts';

/** Words that begin a sentence with a capital and are no names. */
const STARTERS: ReadonlySet<string> = new Set(
  (
    'the a an and but or if in on at by for with from to of as it its he she they we you i his her their ' +
    'our my this that these those there here when while where who what why how after before since until ' +
    'during despite although though because however meanwhile also both all some many most more several ' +
    'few other another each every no not one two three four five six seven eight nine ten people police ' +
    'official officials critic critics expert experts residents men women children new last next only ' +
    'about around nearly almost just even such so then now today yesterday tomorrow according former ' +
    'local state government minister ministers lawmakers scientists researchers doctors workers teachers ' +
    'students authorities prosecutors investigators sources members leaders talks plan plans earlier ' +
    'later once apart aside regardless yet under over above below through throughout among between within ' +
    'without against instead besides otherwise therefore thus hence still again perhaps maybe often ' +
    'sometimes always never recently finally eventually initially moreover furthermore nevertheless ' +
    'nonetheless overall unlike like given due thanks based let do does did is are was were has have had ' +
    'can could will would should may might must singer actor actress author president prime senator judge ' +
    'lawyer mayor general captain doctor professor king queen prince princess father mother brother ' +
    'sister son daughter wife husband mom mum dad stepfather stepmother grandfather grandmother parent ' +
    'parents upon alongside amid across along behind beyond beside toward towards via whether whose whom ' +
    'which whatever whoever wherever whenever nor neither either none nobody nothing something someone ' +
    'everyone everything anyone anything lots plenty dozens hundreds thousands millions half much little ' +
    'less least enough same too very quite rather already soon ago long far well away off out up down ' +
    'back indeed namely elsewhere nowhere somehow afterwards additionally consequently accordingly ' +
    'likewise similarly specifically especially particularly generally actually apparently clearly ' +
    'currently previously originally ultimately unless except including following regarding concerning ' +
    'considering federal national international public private young old big small good great high early ' +
    'late first second third please yes ok okay being having doing going'
  ).split(' '),
);

/** Endings of words that are no names, however they are written. */
const WORDLIKE = /(?:ing|ed|ly|tion|tions|ment|ments|ers|ies)$/u;

const CAPITALIZED =
  /(?<![\p{L}\p{N}])(?:(?:\p{Lu}\.){2,}|\p{Lu}[\p{L}\p{M}\p{N}'’]*(?:[.-]\p{L}+)*)/gu;

/** Words with capitals that make one name together. */
export const NAME_RUN = /\p{Lu}\p{L}+(?:[\s-]+(?:(?:of|for|the|and|de|der)\s+)*\p{Lu}\p{L}+)+/gu;
/** What stands before the first word of a sentence or a quotation; an abbreviation is no end. */
const BEGINNING = /^\P{L}*$|(?:[\p{Ll}\d]{2}[.!?]["'”’)]*|[“"‘()])\s*$/u;

/** A word of a claim that names somebody or something. */
export interface NameWord {
  readonly text: string;
  /** Whether it only has its capital from the beginning of the sentence. */
  readonly isFirst: boolean;
  /** Initials of the name that it is part of ("EW" for Weekly in Entertainment Weekly). */
  readonly acronym: string;
}

/** The words of a text that are written like names; dates are left to `findDates`. */
export function findNameWords(text: string): readonly NameWord[] {
  const dates = findDates(text);
  const runs = [...text.matchAll(NAME_RUN)];
  return [...text.matchAll(CAPITALIZED)]
    .filter(({ index }) => !dates.some(({ start, end }) => index >= start && index < end))
    .map(({ 0: word, index }): NameWord => {
      const run = runs.find(
        (other) => index >= other.index && index < other.index + other[0].length,
      );
      return {
        text: word,
        isFirst: BEGINNING.test(text.slice(0, index)),
        acronym: (run?.[0].match(/\p{Lu}/gu) ?? []).join(''),
      };
    })
    .filter(({ text: word, isFirst }) => !isFirst || isNameAtStart(word));
}

function isNameAtStart(word: string): boolean {
  const lower = word.toLowerCase();
  const [firstPart = ''] = lower.split(/[-'’]/u);
  return !STARTERS.has(firstPart) && !WORDLIKE.test(lower) && unitValue(firstPart, null) === null;
}
