/* oxlint-disable no-console */
// npm run prove:fuzz-feeds [-- --short] [-- --seed N]: ten minutes (or ten seconds) of broken feeds, lists and pages.
import { parseArgs } from 'node:util';
import { BroadsheetError } from '../../src/domain/errors.ts';
import { decodeText } from '../../src/extract/charset.ts';
import { parseDate } from '../../src/extract/dates.ts';
import { findFeeds } from '../../src/extract/discovery.ts';
import { knownFeedAddresses } from '../../src/extract/discovery-addresses.ts';
import { itemKeys } from '../../src/extract/feed/identity.ts';
import { readFeed } from '../../src/extract/feed.ts';
import { readOpml } from '../../src/extract/opml.ts';
import { createMutator } from './feed-mutator.ts';

const FULL_MS = 600_000;
const SHORT_MS = 10_000;
/** No input of the size made here may take longer; the limit of the worker that parses for the product is far above. */
const MAX_MS = 1_000;

const { values } = parseArgs({
  options: { short: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' } },
});
const mutator = createMutator(Number(values.seed));
const fetchedAt = Temporal.Instant.from('2026-11-24T12:00:00Z');
const counts = { inputs: 0, feeds: 0, items: 0, refused: 0, slowestMs: 0 };
const faults: string[] = [];

function check(bytes: Uint8Array): void {
  const document = {
    bytes,
    contentType: mutator.contentType(),
    address: 'https://a.example/f',
    fetchedAt,
  };
  try {
    const feed = readFeed(document);
    counts.feeds += 1;
    counts.items += feed.items.length;
    if (itemKeys(feed.items).length !== feed.items.length) faults.push('an item without a key');
    for (const { link, imageUrl } of feed.items) {
      for (const url of [link, imageUrl])
        if (url !== null && !/^https?:/i.test(url)) faults.push(`link ${url}`);
    }
  } catch (error) {
    if (!(error instanceof BroadsheetError)) throw error;
    counts.refused += 1;
  }
  findFeeds(document);
  const text = decodeText(bytes, document.contentType);
  readOpml(text);
  parseDate(text.slice(0, 60));
  knownFeedAddresses(text.slice(0, 60));
}

const end = performance.now() + (values.short ? SHORT_MS : FULL_MS);
while (performance.now() < end && faults.length === 0) {
  const bytes = mutator.next();
  const before = process.cpuUsage();
  try {
    check(bytes);
  } catch (error) {
    faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  const { user } = process.cpuUsage(before);
  counts.slowestMs = Math.max(counts.slowestMs, user / 1000);
  if (user / 1000 > MAX_MS) faults.push(`${user / 1000} ms of computing`);
  if (faults.length > 0)
    faults.push(`input (base64): ${Buffer.from(bytes).toString('base64').slice(0, 4000)}`);
  counts.inputs += 1;
}
console.table({ ...counts, slowestMs: Math.round(counts.slowestMs), faults: faults.length });
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
