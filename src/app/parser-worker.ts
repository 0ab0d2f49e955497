import { parentPort } from 'node:worker_threads';
import { toSentError } from '../adapters/system/parser/sent-error.ts';
import { fromWire, toWire } from '../adapters/system/parser/wire.ts';
import { READY } from '../adapters/system/parser/next-message.ts';
import { readArticle } from '../extract/article.ts';
import { findFeeds } from '../extract/discovery.ts';
import { readFeed } from '../extract/feed.ts';
import { readItem } from '../extract/item.ts';
import type {
  AnswerMessage,
  ParserResult,
  ParserTask,
  TaskMessage,
} from '../adapters/system/parser/wire.ts';
import type { FeedItem, RawDocument } from '../domain/source.ts';

/** Items in one message: taking it costs the other thread a few milliseconds. */
const ITEMS_PER_MESSAGE = 500;

/** Items of the last feed that were not fetched yet. */
let remaining: readonly FeedItem[] = [];

/** The thread in which everything untrusted is read: one document at a time, one answer for each. */
function answer({ id, task }: TaskMessage): AnswerMessage {
  try {
    const result = toWire(perform(fromWire<ParserTask>(task)));
    return { id, result, hasMore: remaining.length > 0 };
  } catch (error) {
    return { id, error: toSentError(error) };
  }
}

function perform(task: ParserTask): ParserResult {
  if (task.task === 'moreItems') return takeItems();
  remaining = [];
  switch (task.task) {
    case 'readArticle':
      return readArticle(task.document);
    case 'readItem':
      return readItem(task.item, task.feed);
    case 'readFeed':
      return readFeedHead(task.document);
    case 'findFeeds':
      return findFeeds(task.document);
  }
}

/** The feed with its first items. */
function readFeedHead(document: RawDocument): ParserResult {
  const feed = readFeed(document);
  remaining = feed.items;
  return { ...feed, items: takeItems() };
}

function takeItems(): readonly FeedItem[] {
  const items = remaining.slice(0, ITEMS_PER_MESSAGE);
  remaining = remaining.slice(ITEMS_PER_MESSAGE);
  return items;
}

parentPort?.on('message', (message: TaskMessage) => {
  parentPort?.postMessage(answer(message), []);
});
parentPort?.postMessage(READY, []);
