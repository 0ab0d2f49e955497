import { openModel } from '../../src/adapters/models/index.ts';
import { PROMPTS_FOLDER, loadPrompts } from '../../src/config/prompts.ts';
import type { Article } from '../../src/domain/article.ts';
import type { ArticleId } from '../../src/domain/identity.ts';
import type { Summary, SummaryRequest } from '../../src/domain/summary.ts';
import { readArticle } from '../../src/extract/article.ts';
import type { Log } from '../../src/ports/log.ts';
import { createExtractiveSummarizer } from '../../src/summarizers/extractive.ts';
import { createModelSummarizer } from '../../src/summarizers/fallback.ts';
import { createFakeClock } from './clock.ts';

export const DEADLINE_MS = 1000;
export const KEY = 'CANARY-KEY-91be';

/** The model's summary of a request through the real adapter, its guard and the check of what it wrote. */
export async function summarizeThrough(
  url: string,
  request: SummaryRequest,
  log: Pick<Log, 'warn'> = { warn: () => undefined },
): Promise<Summary> {
  const model = await openModel({
    apiKey: KEY,
    baseUrl: url,
    model: 'test',
    timeoutMs: DEADLINE_MS,
    concurrency: 2,
    clock: createFakeClock(),
  });
  const { prompts } = loadPrompts(PROMPTS_FOLDER);
  const extractive = createExtractiveSummarizer();
  return await createModelSummarizer({ model, prompts, extractive, log }).summarize(request);
}

/** A request for a whole article, read from a document as it comes from outside. */
export function requestFor(text: string, type = 'text/plain'): SummaryRequest {
  const article: Article = readArticle({
    bytes: new TextEncoder().encode(text),
    contentType: `${type}; charset=utf-8`,
    address: 'https://news.example.com/article',
    fetchedAt: Temporal.Instant.from('2026-11-24T06:00Z'),
  });
  const sections = article.sections.map((_, index) => index);
  const parts = [{ id: 'article' as ArticleId, article, sections }];
  return { parts, focus: null, length: 'normal', language: null };
}
