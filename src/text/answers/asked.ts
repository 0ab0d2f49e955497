import type { WordCounts } from '../../domain/search.ts';
import { rarity } from '../search/rarity.ts';
import { words } from '../words.ts';
import { readAskedForm, type AskedForm } from './asked-form.ts';
import { readAskedKind } from './asked-kind.ts';
import type { AskedKind } from './kinds.ts';

/** A word of a question that carries what is asked. */
interface AskedTerm {
  readonly word: string;
  /** More for rare words. */
  readonly weight: number;
  /** Whether the person wrote it like a name, or it is a figure. */
  readonly looksNamed: boolean;
}

/** A question as sentences are held against it. */
export interface Asked {
  readonly kind: AskedKind;
  readonly form: AskedForm;
  readonly terms: readonly AskedTerm[];
  /** Indexes of terms that stand side by side in the question, the first of each two. */
  readonly pairs: readonly number[];
  /** Of those, the ones that name one thing: "the champions league". */
  readonly phrases: readonly number[];
}

/** In a store of few sections, a word says as little about being rare as in one of so many. */
const FEWEST_SECTIONS = 200;
const DETERMINERS = new Set(
  'the a an der die das den dem ein eine einen le la les un une el los las una'.split(' '),
);
/** With one of these a verb comes after the subject. */
const AUXILIARIES = new Set(
  `did does do will would can could should was were is are has have had hat haben ist sind wurde wurden wird werden kann
  a ont est sont ha han es son fue fueron`.split(/\s+/u),
);
/** A question in which nearly all words begin so is written like a headline. */
const MAX_CAPITALS = 0.6;

/** Reads a question: `texts` as they were typed, the newest first, and the words of them that count, folded. */
export function readAsked(
  texts: readonly string[],
  terms: readonly string[],
  { sections, held }: WordCounts,
): Asked {
  const named = new Set(texts.flatMap(capitalWords));
  const distinct = [...new Set(terms)];
  const phrases = texts.flatMap((text) => nounPhrases(text, new Set(terms)));
  const orders = texts.map((text) => words(text));
  return {
    kind: texts.map(readAskedKind).find((kind) => kind !== null) ?? null,
    form: readAskedForm(texts[0] ?? ''),
    terms: distinct.map((word) => ({
      word,
      weight: rarity(held.get(word) ?? 0, Math.max(sections, FEWEST_SECTIONS)),
      looksNamed: named.has(word) || /^\d/u.test(word),
    })),
    pairs: distinct.flatMap((word, index) => {
      const next = distinct[index + 1];
      const stand = (order: readonly string[]): boolean =>
        order.some((other, place) => other === word && order[place + 1] === next);
      return next !== undefined && orders.some(stand) ? [index] : [];
    }),
    phrases: distinct.flatMap((word, index) =>
      phrases.includes(`${word} ${distinct[index + 1]}`) ? [index] : [],
    ),
  };
}

/**
 * Two telling words between a determiner and a word that tells nothing, or the end. There it may be a verb, as before
 * another determiner: "the ferry hit the quay".
 */
function nounPhrases(text: string, terms: ReadonlySet<string>): readonly string[] {
  const order = words(text);
  const mayEndInVerb = order.some((word) => AUXILIARIES.has(word));
  return order.flatMap((word, index) => {
    const [first = '', second = '', next = ''] = order.slice(index + 1);
    const isPair = terms.has(first) && terms.has(second) && !terms.has(next);
    if ((next === '' && mayEndInVerb) || DETERMINERS.has(next)) return [];
    return DETERMINERS.has(word) && isPair ? [`${first} ${second}`] : [];
  });
}

/** Words behind the first one that begin with a capital; none where that tells nothing. */
function capitalWords(text: string): readonly string[] {
  const [, ...rest] = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const capitals = rest.filter((word) => /^\p{Lu}/u.test(word));
  if (capitals.length > MAX_CAPITALS * rest.length && rest.length > 3) return [];
  return capitals.flatMap((word) => words(word));
}
