import { describe, it } from 'node:test';
import { readHostileFeeds, readHostilePages } from '../../../proofs/hostile-documents.ts';

/** Larger ones take seconds to make and to read: `npm run prove:hostile` has them too. */
const MAX_BYTES = 400_000;

describe('hostile documents, read in the thread', () => {
  it('feeds give items or a typed error, in time', async (test) => {
    test.diagnostic(`${(await readHostileFeeds(MAX_BYTES)).cases} feeds`);
  });

  it('pages give their text or a typed error, in time', async (test) => {
    test.diagnostic(`${(await readHostilePages(MAX_BYTES)).cases} pages`);
  });
});
