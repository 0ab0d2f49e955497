import { parentPort } from 'node:worker_threads';
import { toSentError } from './adapters/system/parser/sent-error.ts';
import { fromWire, toWire } from './adapters/system/parser/wire.ts';
import { READY } from './adapters/system/parser/worker-slot.ts';
import { readArticle } from './extract/article.ts';
import { findFeeds } from './extract/discovery.ts';
import { readFeed } from './extract/feed.ts';
import { readItem } from './extract/item.ts';
import type {
  AnswerMessage,
  ParserResult,
  ParserTask,
  TaskMessage,
} from './adapters/system/parser/wire.ts';

/** The thread in which everything untrusted is read: one document at a time, one answer for each. */
function answer({ id, task }: TaskMessage): AnswerMessage {
  try {
    return { id, result: toWire(perform(fromWire<ParserTask>(task))) };
  } catch (error) {
    return { id, error: toSentError(error) };
  }
}

function perform(task: ParserTask): ParserResult {
  switch (task.task) {
    case 'readArticle':
      return readArticle(task.document);
    case 'readItem':
      return readItem(task.item, task.feed);
    case 'readFeed':
      return readFeed(task.document);
    case 'findFeeds':
      return findFeeds(task.document);
  }
}

parentPort?.on('message', (message: TaskMessage) => {
  parentPort?.postMessage(answer(message), []);
});
parentPort?.postMessage(READY, []);
