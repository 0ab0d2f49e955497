import { newsInstant } from '../../domain/article.ts';
import type { SentenceRef } from '../../domain/summary.ts';
import type { RankedSentence } from '../../text/answers/rank.ts';
import { needsSentenceBefore, pointsBack } from '../../text/sentence-quality.ts';
import { bearsAll } from './choose-quotes.ts';
import type { FoundArticle } from './passages.ts';

/**
 * The chosen sentences as they are quoted: one that points back comes behind the sentence before it where that is
 * quoted too, and a bare quotation never without the one that tells whose words they are.
 */
export function quotesOf(
  found: readonly FoundArticle[],
  chosen: readonly RankedSentence[],
): readonly SentenceRef[] {
  const wanted = chosen.flatMap(({ article: index, sentence: { sectionIndex, sentence } }) => {
    const article = found[index]?.article.id;
    return article === undefined ? [] : [{ article, sectionIndex, sentence }];
  });
  return distinctQuotes(wanted.flatMap((quote) => withLead(found, wanted, quote)));
}

function withLead(
  found: readonly FoundArticle[],
  wanted: readonly SentenceRef[],
  quote: SentenceRef,
): readonly SentenceRef[] {
  const article = found.find((one) => one.article.id === quote.article)?.article;
  const text = article?.sections[quote.sectionIndex]?.sentences[quote.sentence]?.text ?? '';
  if (quote.sentence === 0) return [quote];
  const before = { ...quote, sentence: quote.sentence - 1 };
  const isWanted = wanted.some((other) => keyOf(other) === keyOf(before));
  const leans = isWanted && pointsBack(text, article?.language ?? null);
  return leans || needsSentenceBefore(text) ? [...withLead(found, wanted, before), quote] : [quote];
}

/** Each sentence once, where it came first. */
export function distinctQuotes(quotes: readonly SentenceRef[]): readonly SentenceRef[] {
  const known = new Set<string>();
  return quotes.filter((quote) => {
    const isNew = !known.has(keyOf(quote));
    known.add(keyOf(quote));
    return isNew;
  });
}

function keyOf({ article, sectionIndex, sentence }: SentenceRef): string {
  return `${article} ${sectionIndex} ${sentence}`;
}

/** What is so now is told by the newest report of those that bear all of the question. */
export function newestFirst(
  found: readonly FoundArticle[],
  chosen: readonly RankedSentence[],
): readonly RankedSentence[] {
  const telling = new Set(chosen.filter(bearsAll).map(({ article }) => article));
  const newsAt = ({ article }: RankedSentence): number => {
    const told = telling.has(article) ? found[article]?.article : undefined;
    return told === undefined ? 0 : newsInstant(told).epochMilliseconds;
  };
  return chosen.toSorted((left, right) => newsAt(right) - newsAt(left));
}
