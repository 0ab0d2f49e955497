import { contentStems, stemOverlap } from '../sentence-terms.ts';
import { stem } from '../stem.ts';
import { isStopWord } from '../stop-words.ts';
import { foldLetters } from '../words.ts';
import { findQuantities, type Quantity } from './quantities.ts';
import { isSameValue } from './same-quantity.ts';

/** A figure of one sentence beside the other's on the same thing, each as it stands there: "1,200 jobs". */
export interface FigurePair {
  readonly own: string;
  readonly other: string;
}

/** Sentences are of one matter when they share this part of the shorter one's telling words, of which there are some. */
const SAME_MATTER = 0.45;
const FEWEST_STEMS = 5;
/** Two figures that are further apart seldom count the same. */
const FURTHEST = 2;
/** Small numbers of other things stand in many sentences alike. */
const LARGE_ENOUGH = 10;
/** What is counted stands right behind its number. */
const COUNTED = /^[ \u00a0](\p{L}{2,})/u;
/** What became of those who are counted: "14 people were injured", "16 people hurt". */
const FATE =
  /^[ \u00a0](?:(?:were|was|are|is|have|had|have been|had been|wurden?|sind|waren)[ \u00a0])?(?:\p{Ll}{2,}ed|hurt|dead|died|killed|missing|verletzt|getötet|tot|vermisst)(?!\p{L})/u;
/** Scores, ages, times and names hang together with something: "3-1", "16-year-old", "18:07", "A-380". */
const HANGS_TOGETHER = /^[-–:/.]\s?[\p{L}\p{N}]/u;
const HUNG_ON = /[\p{L}\p{N}][-–:/.]\s?$/u;
const AT_LEAST =
  /(?:at least|mindestens|wenigstens|au moins|al menos|pelo menos|almeno|minstens)\s*$/iu;

/** A sentence as it is compared with others. */
export interface FigureSentence {
  readonly figures: readonly Figure[];
  /** Of the words that tell its matter. */
  readonly stems: ReadonlySet<string>;
}

/** `null` for a sentence that gives no exact figure, or too few words to know its matter by. */
export function readFigures(text: string, language: string | null): FigureSentence | null {
  const figures = exactFigures(text, language);
  if (figures.length === 0) return null;
  const stems = tellingStems(text, language);
  return stems.size < FEWEST_STEMS ? null : { figures, stems };
}

/** The figures that two sentences give otherwise on one matter; none where they are of different matters. */
export function differingFigures(
  { figures: own, stems }: FigureSentence,
  other: FigureSentence,
): readonly FigurePair[] {
  if (stemOverlap(stems, other.stems) < SAME_MATTER) return [];
  const others = other.figures;
  const lone = own.filter((figure) => !others.some((held) => isSame(figure, held)));
  const otherLone = others.filter((figure) => !own.some((held) => isSame(figure, held)));
  return lone.flatMap((figure) => {
    const partner = otherLone.find((held) => countsTheSame(figure, held));
    return partner === undefined ? [] : [{ own: figure.shown, other: partner.shown }];
  });
}

/** A number that is meant exactly. */
interface Figure extends Quantity {
  /** With what it counts. */
  readonly shown: string;
  /** The stem of what it counts; `null` where that doesn't stand beside it. */
  readonly counted: string | null;
  readonly isFirst: boolean;
}

function exactFigures(text: string, language: string | null): readonly Figure[] {
  return findQuantities(text, language)
    .filter(({ hedge, isOrdinal, value }) => hedge === null && !isOrdinal && value > 1)
    .filter(
      ({ start, end }) =>
        !HANGS_TOGETHER.test(text.slice(end)) && !HUNG_ON.test(text.slice(0, start)),
    )
    .map((quantity, index) => {
      const { start, end } = quantity;
      const least = AT_LEAST.exec(text.slice(0, start))?.[0] ?? '';
      const word = COUNTED.exec(text.slice(end))?.[1] ?? null;
      const counted = word === null || isStopWord(foldLetters(word), language) ? null : word;
      const figure = text.slice(start - least.length, end).trim();
      const fate = FATE.exec(text.slice(end + 1 + (counted?.length ?? 0)))?.[0] ?? '';
      const shown = counted === null ? figure : `${figure} ${counted}${fate}`;
      return {
        ...quantity,
        shown,
        counted: counted === null ? null : stem(foldLetters(counted), language),
        isFirst: index === 0,
      };
    });
}

function isSame(one: Figure, other: Figure): boolean {
  return isSameValue(one, other) || isSameValue(other, one);
}

/** What is counted has the same name, or is what both sentences give first: "1,200 jobs", "1,500 workers". */
function countsTheSame(one: Figure, other: Figure): boolean {
  const [less = 1, more = 1] = [one.value, other.value].toSorted((a, b) => a - b);
  if (one.unit !== other.unit || more > FURTHEST * less) return false;
  if (one.counted !== null && other.counted !== null && one.counted === other.counted) return true;
  return one.isFirst && other.isFirst && less >= LARGE_ENOUGH;
}

/** Figures and what stands for them tell nothing of the matter. */
function tellingStems(text: string, language: string | null): ReadonlySet<string> {
  return new Set(contentStems(text, language).filter((term) => !/^\p{N}/u.test(term)));
}
