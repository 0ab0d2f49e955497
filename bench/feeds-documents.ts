import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feed, RawDocument } from '../src/domain/source.ts';
import { readFeed } from '../src/extract/feed.ts';

export interface FeedLabel {
  readonly kind: 'feedparser' | 'gofeed' | 'real' | 'date';
  readonly file: string;
  readonly input: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** After every feed of the pack was published. */
const FETCHED_AT = Temporal.Instant.from('2026-11-24T12:00:00Z');
/** Where feedparser's own tests serve its cases from. */
const TEST_SERVER = 'http://127.0.0.1:8097/';

export function readDocument(folder: string, label: FeedLabel): RawDocument {
  const headers = new Map(
    Object.entries(label.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const address = URL.parse(headers.get('content-location') ?? '', TEST_SERVER + label.file);
  const isWeb = address !== null && /^https?:$/.test(address.protocol);
  return {
    bytes: readFileSync(join(folder, label.kind, label.file)),
    contentType: headers.get('content-type') ?? null,
    address: isWeb ? address.href : TEST_SERVER + label.file,
    fetchedAt: FETCHED_AT,
  };
}

/** `null` for what is refused as no feed. */
export function tryRead(document: RawDocument): Feed | null {
  try {
    return readFeed(document);
  } catch {
    return null; // refused: counts as nothing read
  }
}
