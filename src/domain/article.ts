import type { ArticleId, Owner, SourceId } from './identity.ts';

/** A sentence of a section. `start` and `end` are UTF-16 offsets into that section's text (`sectionText`). */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Index of the paragraph that holds the sentence. */
  readonly paragraph: number;
}

export interface Section {
  /** `null` for the lede, the text before the first heading. */
  readonly heading: string | null;
  /** 1 for the lede, 2 for a heading directly below the headline, 3 for one below that, up to 6. */
  readonly level: number;
  /** List items begin with "• "; table rows are cells joined by " | ". */
  readonly paragraphs: readonly string[];
  readonly sentences: readonly Sentence[];
}

/** What of the full text could be read. Anything but `full` is told to the reader. */
export type Access = 'full' | 'excerpt' | 'paywalled' | 'script-only';

export interface Article {
  readonly headline: string;
  /** The authors' names, joined by ", ". */
  readonly byline: string | null;
  /** The publication's name ("Reuters"), or its host name where it gives none. */
  readonly outlet: string | null;
  /** BCP 47, usually only the primary subtag ("en"). */
  readonly language: string | null;
  /** Where only the day is known, its noon (from a page) or its midnight (from a feed), by UTC. */
  readonly publishedAt: Temporal.Instant | null;
  /** The outlet's own offset from UTC at publication ("+05:30"), where its page tells it: the day its readers saw. */
  readonly publishedOffset?: string;
  /** The canonical address, without tracking parameters; `null` for a text file. */
  readonly url: string | null;
  readonly imageUrl: string | null;
  readonly access: Access;
  readonly sections: readonly Section[];
}

/** An article as the store holds it. */
export interface StoredArticle extends Article {
  readonly id: ArticleId;
  readonly owner: Owner;
  /** The source that brought it first. */
  readonly source: SourceId;
  /** When this store saw it first; stands in for `publishedAt` where that is unknown or in the future. */
  readonly seenAt: Temporal.Instant;
  /** 1 for the article as first seen, one more for each change of its text, and when it is taken or put back. */
  readonly revision: number;
  /** When the outlet took it back; `null` while it stands. */
  readonly withdrawnAt: Temporal.Instant | null;
}

/** The text into which a section's sentence offsets point: its paragraphs, one blank line between two. */
export function sectionText(section: Pick<Section, 'paragraphs'>): string {
  return section.paragraphs.join('\n\n');
}

/** Whether an instant of publication stands for a day without a time. */
export function isDayAlone(publishedAt: Temporal.Instant): boolean {
  const time = publishedAt.toZonedDateTimeISO('UTC').toPlainTime();
  return time.equals('00:00') || time.equals('12:00');
}

/** The instant by which articles are ordered: publication, unless it is unknown or lies after the first sight. */
export function newsInstant(
  article: Pick<StoredArticle, 'publishedAt' | 'seenAt'>,
): Temporal.Instant {
  const { publishedAt, seenAt } = article;
  if (publishedAt === null || Temporal.Instant.compare(publishedAt, seenAt) > 0) return seenAt;
  return publishedAt;
}
