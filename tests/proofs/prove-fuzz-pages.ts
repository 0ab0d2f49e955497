import * as fc from 'fast-check';
import { readArticle } from '../../src/extract/article.ts';
import { soup } from '../fakes/html-soup.ts';

const RUN_MS = 600_000;
const SHORT_MS = 5_000;
/** A page of this length must be read within so much time of the processor, however busy the machine is. */
const MAX_LENGTH = 200_000;
const MAX_MS = 2_000;
const ADDRESS = 'https://example.org/a';

/** Reads one document after another until the time is over; any throw, lone surrogate or long wait ends it with 1. */
function run(milliseconds: number): number {
  const end = performance.now() + milliseconds;
  const documents = fc.oneof(
    soup(fc).map((html) => new TextEncoder().encode(html)),
    fc.tuple(soup(fc), fc.nat({ max: 400 })).map(([html, times]) => repeat(html, times)),
    fc.uint8Array({ maxLength: 4_000 }),
  );
  let count = 0;
  for (let seed = 1; performance.now() < end; seed++) {
    for (const bytes of fc.sample(documents, { seed, numRuns: 100 })) {
      for (const contentType of ['text/html', null]) check(bytes, contentType);
      count += 2;
      if (performance.now() >= end) break;
    }
  }
  return count;
}

function repeat(html: string, times: number): Uint8Array {
  return new TextEncoder().encode(html.repeat(times).slice(0, MAX_LENGTH));
}

function check(bytes: Uint8Array, contentType: string | null): void {
  const start = process.cpuUsage();
  const fetchedAt = Temporal.Instant.fromEpochMilliseconds(0);
  const article = readArticle({ bytes, contentType, address: ADDRESS, fetchedAt });
  const { user, system } = process.cpuUsage(start);
  const taken = (user + system) / 1_000;
  const text = article.sections.flatMap((section) => section.paragraphs).join('');
  if (taken > MAX_MS || !text.isWellFormed()) {
    throw new Error(`${Math.round(taken)} ms for ${Buffer.from(bytes).toString('base64')}`);
  }
}

const count = run(process.argv.includes('--short') ? SHORT_MS : RUN_MS);
process.stdout.write(`${count} documents read without a fault\n`);
