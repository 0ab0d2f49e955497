import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { openStore } from '../../src/adapters/stores/index.ts';
import { BroadsheetError } from '../../src/domain/errors.ts';
import { SHARED } from '../../src/domain/identity.ts';
import { backUpStore } from '../../src/program/back-up.ts';
import { createFakeClock } from '../fakes/clock.ts';
import { storedArticle } from '../fakes/stored-article.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-backup-'));
after(() => rmSync(folder, { recursive: true }));

const databasePath = join(folder, 'broadsheet.db');

function backUp(...words: readonly string[]) {
  return Array.fromAsync(backUpStore({ databasePath }, { words }));
}

function open(path: string) {
  return openStore('sqlite', { path, clock: createFakeClock('2026-11-24T08:00:00Z') });
}

describe('broadsheet backup', () => {
  it('writes a whole copy that can stand in for a store in use', async () => {
    await using store = await open(databasePath);
    const { id: _id, ...article } = storedArticle({ id: 'a', headline: 'Dam', text: 'It broke.' });
    const { source, seenAt, url } = article;
    await store.saveArticle({ owner: SHARED, source, guid: url, article, seenAt });
    const backup = join(folder, 'copy.db');
    const line = { backup, isSound: true, articles: 1, faults: [] };
    assert.deepEqual(await backUp(backup), [{ line, isError: false }]);
    await using copy = await open(backup);
    assert.equal(await copy.countArticles(SHARED), 1);
  });

  for (const [what, ...words] of [
    ['no file'],
    ['two files', 'a.db', 'b.db'],
    ['a folder that is not there', join(folder, 'none', 'copy.db')],
  ] as const) {
    it(`tells what to do for ${what}`, async () => {
      await using _store = await open(databasePath);
      await assert.rejects(
        backUp(...words),
        (error) => error instanceof BroadsheetError && error.advice !== undefined,
      );
    });
  }
});
