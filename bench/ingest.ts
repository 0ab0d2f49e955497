import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../src/adapters/stores/index.ts';
import { openParser } from '../src/app/open-parser.ts';
import { createSystemClock } from '../src/adapters/system/clock.ts';
import { SHARED, type SourceId } from '../src/domain/identity.ts';
import { readArticle } from '../src/extract/article.ts';
import type { Article } from '../src/domain/article.ts';
import type { RawDocument } from '../src/domain/source.ts';
import type { BenchOptions } from './options.ts';

const GENERATED_PAGES = 400;
const PARAGRAPHS = 18;

/** Articles a second from a raw page to its committed row, stage by stage; the pages of a pack, or generated ones. */
export async function run({ data }: BenchOptions): Promise<void> {
  const documents = data === null ? generatePages() : packPages(data);
  const clock = createSystemClock();
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-ingest-'));
  const articles: Article[] = [];
  for (const document of documents.slice(0, 20)) readArticle(document); // warm
  const parsing = await measure(documents, async (document) => {
    articles.push(readArticle(document));
  });
  const store = await openStore('sqlite', { path: join(folder, 'store.db'), clock });
  const save = async (article: Article): Promise<void> => {
    const saved = { owner: SHARED, source: 'bench' as SourceId, guid: null, article };
    await store.saveArticle({ ...saved, seenAt: clock.now() });
  };
  const saving = await measure(articles, save);
  const again = await measure(articles, save);
  await store[Symbol.asyncDispose]();
  const whole = await measureWhole(documents, join(folder, 'whole.db'));
  rmSync(folder, { recursive: true });
  console.table({
    'page → article': parsing,
    'article → committed row and index': saving,
    'the same article again (unchanged)': again,
    'page → worker thread → committed row': whole,
  });
  console.log(`${documents.length} pages, ${averageKilobytes(documents)} kB each on average`);
}

/** As the product does it: parsed in the thread, saved on the main one, one after the other. */
async function measureWhole(
  documents: readonly RawDocument[],
  path: string,
): Promise<StageFigures> {
  const clock = createSystemClock();
  await using parser = openParser();
  await using store = await openStore('sqlite', { path, clock });
  const [first] = documents;
  if (first !== undefined) await parser.readArticle(first);
  return await measure(documents, async (document) => {
    const article = await parser.readArticle(document).catch(() => null);
    if (article === null) return;
    const saved = { owner: SHARED, source: 'bench' as SourceId, guid: null, article };
    await store.saveArticle({ ...saved, seenAt: clock.now() });
  });
}

interface StageFigures {
  readonly 'articles/s': number;
  readonly 'CPU ms each': number;
  readonly 'worst ms': number;
}

/** CPU counts all threads, so that the figure is one core's. */
async function measure<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<StageFigures> {
  const start = performance.now();
  const cpu = process.cpuUsage();
  let worst = 0;
  for (const item of items) {
    const begun = performance.now();
    await work(item);
    worst = Math.max(worst, performance.now() - begun);
  }
  const { user, system } = process.cpuUsage(cpu);
  return {
    'articles/s': Math.round((items.length / (performance.now() - start)) * 1_000),
    'CPU ms each': Math.round((user + system) / items.length / 10) / 100,
    'worst ms': Math.round(worst),
  };
}

function packPages(folder: string): readonly RawDocument[] {
  const pages = join(folder, 'html');
  return readdirSync(pages).map((file) => toDocument(readFileSync(join(pages, file)), file));
}

function generatePages(): readonly RawDocument[] {
  return Array.from({ length: GENERATED_PAGES }, (_value, index) => {
    const paragraphs = Array.from(
      { length: PARAGRAPHS },
      (_paragraph, line) =>
        `<p>Report ${index}.${line}: the council of district ${(index * 7 + line) % 97} met on day ${line} and voted ${index % 13} to ${line % 5} on the harbour wall, the budget of ${index * line} crowns and the ferry to island ${line * index}.</p>`,
    ).join('');
    const links = Array.from(
      { length: 120 },
      (_link, at) => `<li><a href="/${at}">Link ${at}</a></li>`,
    );
    const html = `<!doctype html><html lang="en"><head><title>Report ${index}</title></head><body><nav><ul>${links.join('')}</ul></nav><article><h1>Report ${index} of the council</h1>${paragraphs}</article></body></html>`;
    return toDocument(Buffer.from(html), String(index));
  });
}

function toDocument(bytes: Uint8Array, name: string): RawDocument {
  return {
    bytes,
    contentType: 'text/html',
    address: `https://bench.example.com/${name}`,
    fetchedAt: Temporal.Now.instant(),
  };
}

function averageKilobytes(documents: readonly RawDocument[]): number {
  const bytes = documents.reduce((sum, document) => sum + document.bytes.length, 0);
  return Math.round(bytes / documents.length / 1_000);
}
