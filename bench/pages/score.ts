import type { Label, Pack, Prediction } from './pack.ts';

export interface Score {
  readonly shingleF1: number;
  readonly precision: number;
  readonly recall: number;
  /** Bag of words; of characters for Chinese. */
  readonly wordF1: number;
  readonly title: number | null;
  readonly date: number | null;
  readonly authors: number | null;
}

const SHINGLE = 4;

/** The figures of a pack's predictions over the pages that `matches` picks. */
export function scorePack(
  pack: Pack,
  predictions: readonly Prediction[],
  matches: (label: Label) => boolean,
): Score {
  const byId = new Map(predictions.map((prediction) => [prediction.id, prediction]));
  const labels = pack.pages.filter(({ label }) => matches(label));
  const pairs = labels.map(({ id, label }) => ({
    label,
    gold: goldText(label),
    found: byId.get(id),
  }));
  const overlaps = pairs.map(({ gold, found }) => shingleOverlap(gold, found?.text ?? ''));
  const precision = mean(overlaps.flatMap(({ precision: value }) => value ?? [])) ?? 0;
  const recall = mean(overlaps.flatMap(({ recall: value }) => value ?? [])) ?? 0;
  return {
    precision,
    recall,
    shingleF1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    wordF1:
      mean(pairs.map(({ label, gold, found }) => wordF1(label, gold, found?.text ?? ''))) ?? 0,
    title: mean(
      pairs.flatMap(({ label, found }) =>
        label.title && label.reference_html === undefined
          ? Number(spell(found?.title) === spell(label.title))
          : [],
      ),
    ),
    date: mean(
      pairs.flatMap(({ label, found }) =>
        label.date ? Number(found?.publishedAt?.slice(0, 10) === label.date.slice(0, 10)) : [],
      ),
    ),
    authors: mean(
      pairs.flatMap(({ label, found }) => {
        const names = spell(label.authors ?? label.author)
          .split(' ')
          .filter((word) => word.length > 2);
        const got = spell(found?.byline);
        return names.length === 0 ? [] : Number(names.every((word) => got.includes(word)));
      }),
    ),
  };
}

/** The text that people marked as the page's own. */
export function goldText(label: Label): string {
  const html = label.reference_html
    ?.replace(/<[^>]+>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, ' ');
  return label.articleBody ?? label.main_content ?? html ?? '';
}

function tokens(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function spell(text: string | null | undefined): string {
  return tokens((text ?? '').normalize('NFKC').toLowerCase()).join(' ');
}

/** How often each is there. */
export function countOf(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function common(one: readonly string[], other: readonly string[]): number {
  const counts = countOf(other);
  return [...countOf(one)].reduce((sum, [item, n]) => sum + Math.min(n, counts.get(item) ?? 0), 0);
}

function shingles(text: string): readonly string[] {
  const all = tokens(text);
  if (all.length === 0) return [];
  const last = Math.max(1, all.length - SHINGLE + 1);
  return Array.from({ length: last }, (_, at) => all.slice(at, at + SHINGLE).join(' '));
}

/** `null` leaves the page out of that mean, as the article-extraction benchmark of 2019 does. */
function shingleOverlap(gold: string, found: string) {
  const [a, b] = [shingles(gold), shingles(found)];
  const both = common(a, b);
  return {
    precision: b.length === 0 ? null : both / b.length,
    recall: a.length === 0 ? null : both / a.length,
  };
}

function wordF1(label: Label, gold: string, found: string): number {
  const split = (text: string) =>
    label.lang === 'Chinese' ? Array.from(text.replace(/\s/g, '')) : tokens(text.toLowerCase());
  const [a, b] = [split(gold), split(found)];
  if (a.length === 0) return b.length === 0 ? 1 : 0;
  return (2 * common(a, b)) / (a.length + b.length);
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
