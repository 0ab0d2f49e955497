import { parseFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { decodeText } from '../src/extract/charset.ts';
import type { RawDocument } from '../src/domain/source.ts';
import type { FeedLabel } from './feeds-documents.ts';
import { readDocument, tryRead } from './feeds-documents.ts';
import { MUTATIONS } from './feeds-mutations.ts';

/** Passes over all feeds for the speed; the best counts, for the machine may be busy. */
const PASSES = 7;
/** Feeds that are broken in every way; spread over the pack. */
const BROKEN_FEEDS = 10;
const MIN_ITEMS = 5;

interface Reader {
  readonly name: string;
  /** Number of items, or 0 where the feed is refused. */
  readonly count: (document: RawDocument) => Promise<number>;
}

const READERS: readonly Reader[] = [
  { name: 'broadsheet', count: async (document) => tryRead(document)?.items.length ?? 0 },
  { name: 'feedsmith', count: async (document) => countWithFeedsmith(textOf(document)) },
  { name: 'rss-parser', count: async (document) => countWithRssParser(textOf(document)) },
];

/** Speed over the real feeds that all read, and items kept of feeds broken in seventeen ways. */
export async function compareFeedPeers(
  folder: string,
  labels: readonly FeedLabel[],
): Promise<void> {
  const documents = labels.map((label) => readDocument(folder, label));
  const shared: RawDocument[] = [];
  for (const document of documents) {
    const counts = await Promise.all(READERS.map((reader) => reader.count(document)));
    if (counts.every((count) => count > 0)) shared.push(document);
  }
  const speeds = await measureSpeeds(shared);
  const broken = await countKept(shared);
  const smith = speeds.get('feedsmith') ?? 1;
  console.table(
    READERS.map(({ name }) => ({
      reader: name,
      feeds: shared.length,
      'MB/s': (speeds.get(name) ?? 0).toFixed(1),
      'of feedsmith': ((speeds.get(name) ?? 0) / smith).toFixed(2),
      'broken feeds kept': `${broken.get(name)?.kept ?? 0} of ${broken.get(name)?.of ?? 0}`,
      fails: broken.get(name)?.fails.join(', ').slice(0, 120),
    })),
  );
}

async function measureSpeeds(
  documents: readonly RawDocument[],
): Promise<ReadonlyMap<string, number>> {
  const megabytes = documents.reduce((sum, document) => sum + document.bytes.length, 0) / 1e6;
  const speeds = new Map<string, number>();
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const { name, count } of READERS) {
      const before = process.cpuUsage();
      for (const document of documents) await count(document);
      const { user, system } = process.cpuUsage(before);
      speeds.set(name, Math.max(speeds.get(name) ?? 0, megabytes / ((user + system) / 1e6)));
    }
  }
  return speeds;
}

interface Kept {
  kept: number;
  of: number;
  readonly fails: string[];
}

async function countKept(documents: readonly RawDocument[]): Promise<ReadonlyMap<string, Kept>> {
  const kept = new Map(
    READERS.map(({ name }): [string, Kept] => [name, { kept: 0, of: 0, fails: [] }]),
  );
  for (const document of pickFeeds(documents)) {
    const whole = tryRead(document)?.items.length ?? 0;
    for (const { name, apply, keeps } of MUTATIONS) {
      const broken = apply(textOf(document));
      const needed = keeps(broken, whole);
      for (const reader of READERS) {
        const tally = kept.get(reader.name);
        const count = await reader.count({
          ...document,
          bytes: Buffer.from(broken),
          contentType: null,
        });
        if (tally === undefined) continue;
        tally.of += 1;
        if (count >= needed) tally.kept += 1;
        else if (!tally.fails.includes(name)) tally.fails.push(name);
      }
    }
  }
  return kept;
}

function pickFeeds(documents: readonly RawDocument[]): readonly RawDocument[] {
  const rich = documents.filter((document) => {
    const items = tryRead(document)?.items.length ?? 0;
    return items >= MIN_ITEMS && !textOf(document).startsWith('{');
  });
  const step = Math.max(1, Math.floor(rich.length / BROKEN_FEEDS));
  return rich.filter((_, index) => index % step === 0).slice(0, BROKEN_FEEDS);
}

function textOf(document: RawDocument): string {
  return decodeText(document.bytes, document.contentType);
}

function countWithFeedsmith(text: string): number {
  try {
    const { feed } = parseFeed(text);
    if ('items' in feed) return feed.items?.length ?? 0;
    return 'entries' in feed ? (feed.entries?.length ?? 0) : 0;
  } catch {
    return 0; // refused
  }
}

async function countWithRssParser(text: string): Promise<number> {
  try {
    const feed = await new RssParser().parseString(text);
    return feed.items.length;
  } catch {
    return 0; // refused
  }
}
