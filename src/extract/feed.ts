import { gunzipSync } from 'node:zlib';
import { BroadsheetError } from '../domain/errors.ts';
import type { Feed, FeedItem, RawDocument } from '../domain/source.ts';
import { decodeText } from './charset.ts';
import { readJsonFeed } from './feed/json.ts';
import { streamFeed } from './feed/stream.ts';
import type { FeedText } from './feed/stream.ts';

/** Items kept of one feed; archives of podcasts have some thousands. */
const MAX_ITEMS = 100_000;
const MAX_UNPACKED_BYTES = 50_000_000;
const HTML_PAGE = /<(?:!doctype\s+html|html|body)[\s>]/i;
/** Characters in which a page shows that it is one. */
const PAGE_HEAD = 10_000;

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, and JSON Feed. What is broken is read as far as it is whole and
 * told in `problems`.
 *
 * @throws {BroadsheetError} `bad-answer` for what is no feed: a web page, an empty answer, other data.
 */
export function readFeed(document: RawDocument): Feed {
  const text = decodeText(unpack(document.bytes), document.contentType);
  const feed: FeedText = { text, address: document.address, fetchedAt: document.fetchedAt };
  const problems = text.includes('\ufffd')
    ? ['Some characters could not be read in the encoding that the feed names.']
    : [];
  const read = /^[\s\ufeff]*[{[]/.test(text.slice(0, 1_000)) ? readJson(feed) : readMarkup(feed);
  return { ...read, problems: [...read.problems, ...problems] };
}

/** Feeds stored as .gz files come so from servers that don't say it. */
function unpack(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_UNPACKED_BYTES });
  } catch (cause) {
    throw new BroadsheetError('bad-answer', 'a packed feed that can’t be unpacked', {
      cause,
      advice: 'That address answers with a packed file that is broken or too large.',
    });
  }
}

function readJson(feed: FeedText): Feed {
  const read = readJsonFeed(feed, MAX_ITEMS);
  if (read === null) {
    throw new BroadsheetError('bad-answer', 'the JSON is not a JSON Feed', {
      advice: 'That address answers with data, but not with a feed. Check the address.',
    });
  }
  return { ...read.head, items: read.items, problems: read.problems };
}

function readMarkup(feed: FeedText): Feed {
  const items: FeedItem[] = [];
  const { head, problems, isStopped } = streamFeed(feed, (item) => {
    if (items.length === MAX_ITEMS) return 'enough';
    items.push(item);
    return 'more';
  });
  if (head === null) throw notFeed(feed.text);
  const capped = `Only the first ${MAX_ITEMS} items were read.`;
  return { ...head, items, problems: isStopped ? [...problems, capped] : problems };
}

function notFeed(text: string): BroadsheetError {
  if (text.trim() === '') {
    return new BroadsheetError('bad-answer', 'the feed is empty', {
      advice: 'That address answers with nothing. Check it in a browser, or try again later.',
    });
  }
  const isPage = HTML_PAGE.test(text.slice(0, PAGE_HEAD));
  return new BroadsheetError(
    'bad-answer',
    isPage ? 'a web page instead of a feed' : 'no feed in the answer',
    {
      advice: isPage
        ? "That is a web page, not a feed. Give the feed's own address, or add the site and its feeds are looked for."
        : 'That address answers, but not with a feed. Check the address.',
    },
  );
}
