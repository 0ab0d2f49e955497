import { describe } from 'node:test';
import { createSqliteStore } from '../../../src/adapters/stores/sqlite/store.ts';
import type { Store } from '../../../src/ports/store.ts';
import { articleStoreContract } from '../../contracts/store/articles.ts';
import { buttonStateContract, eventLogContract } from '../../contracts/store/bot-memory.ts';
import { conversationContract } from '../../contracts/store/conversations.ts';
import { removalContract } from '../../contracts/store/removal.ts';
import { sectionIndexContract } from '../../contracts/store/section-index.ts';
import { sourceStoreContract } from '../../contracts/store/sources.ts';
import { topicContract } from '../../contracts/store/topics.ts';

const contracts = [
  articleStoreContract,
  sectionIndexContract,
  topicContract,
  sourceStoreContract,
  eventLogContract,
  buttonStateContract,
  conversationContract,
  removalContract,
];

describe('the SQLite store', () => {
  for (const contract of contracts) {
    contract(
      async (now) =>
        createSqliteStore({ path: ':memory:', clock: { now: () => now } }) as unknown as Store,
    );
  }
});
