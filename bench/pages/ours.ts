import type { Article } from '../../src/domain/article.ts';
import { readArticle } from '../../src/extract/article.ts';
import { cpuMilliseconds } from './cpu.ts';
import { bytesOf } from './pack.ts';
import type { Pack, PackPage, Prediction } from './pack.ts';

export interface Measurement {
  readonly name: string;
  readonly predictions: readonly Prediction[];
  readonly pagesPerSecond: number;
  readonly worstMs: number;
  /** Peak resident memory of a process that does nothing else; `null` where it was not measured apart. */
  readonly megabytes: number | null;
}

/** Pages that every reader reads once before its time is taken. */
export const WARM_UP = 60;

/** Reads every page of a pack and keeps the time of each. */
export function measureOurs(pack: Pack): Measurement {
  const times: number[] = [];
  for (const page of pack.pages.slice(0, WARM_UP)) read(page, bytesOf(page));
  const predictions = pack.pages.map((page) => {
    const bytes = bytesOf(page);
    const start = cpuMilliseconds();
    const article = read(page, bytes);
    times.push(cpuMilliseconds() - start);
    return predict(page.id, article);
  });
  return {
    name: 'Broadsheet',
    predictions,
    pagesPerSecond: (1000 * times.length) / times.reduce((sum, time) => sum + time, 0),
    worstMs: Math.max(...times),
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

function read({ url }: PackPage, bytes: Uint8Array): Article {
  const fetchedAt = Temporal.Now.instant();
  return readArticle({ bytes, contentType: 'text/html', address: url, fetchedAt });
}

function predict(id: string, article: Article): Prediction {
  const headings = article.sections.flatMap(({ heading }) => (heading === null ? [] : [heading]));
  const text = article.sections
    .flatMap(({ heading, paragraphs }) => [...(heading === null ? [] : [heading]), ...paragraphs])
    .join('\n');
  const { headline: title, byline, publishedAt, publishedOffset } = article;
  const day = publishedAt?.toString(publishedOffset ? { timeZone: publishedOffset } : {}) ?? null;
  return { id, text, headings, title, byline, publishedAt: day };
}
