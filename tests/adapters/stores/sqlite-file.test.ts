import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, it } from 'node:test';
import { backUpFile, checkBackup } from '../../../src/adapters/stores/sqlite/backup.ts';
import { openDatabase } from '../../../src/adapters/stores/sqlite/database.ts';
import { migrate, schemaVersion } from '../../../src/adapters/stores/sqlite/migrate.ts';
import { rebuildIndex } from '../../../src/adapters/stores/sqlite/rebuild.ts';
import { SCHEMA_STEPS } from '../../../src/adapters/stores/sqlite/schema.ts';
import { STATE_TIMES } from '../../../src/adapters/stores/sqlite/schema/state-times.ts';
import { USAGE_BY_PLACE } from '../../../src/adapters/stores/sqlite/schema/usage-by-place.ts';
import { createSqliteStore } from '../../../src/adapters/stores/sqlite/store.ts';
import { BroadsheetError } from '../../../src/domain/errors.ts';
import { fill } from '../../contracts/store/removal.ts';
import { ADA, article, BEN, NOW, query, seen } from '../../contracts/store/samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-store-'));
after(() => rmSync(folder, { recursive: true }));

let files = 0;
function newPath(): string {
  files += 1;
  return join(folder, `store-${files}.db`);
}

function open(path: string) {
  return createSqliteStore({ path, clock: { now: () => NOW } });
}

describe('the SQLite file', () => {
  it('keeps its rows when it is opened again', async () => {
    const path = newPath();
    await using first = open(path);
    await first.saveArticle(seen(article('Talks')));
    await using second = open(path);
    assert.equal(await second.countArticles(ADA), 1);
  });

  it('writes what it acknowledges to the disk', () => {
    const database = openDatabase(newPath());
    const level = database.get<{ synchronous: number }>('PRAGMA synchronous');
    const mode = database.get<{ journal_mode: string }>('PRAGMA journal_mode');
    database.close();
    assert.equal(level?.synchronous, 2);
    assert.equal(mode?.journal_mode, 'wal');
  });

  it('of a newer version is refused and left as it is', () => {
    const path = newPath();
    const connection = new DatabaseSync(path);
    connection.exec(`PRAGMA user_version = ${SCHEMA_STEPS.length + 1}; CREATE TABLE other (id)`);
    connection.close();
    assert.throws(
      () => open(path),
      (error) => error instanceof BroadsheetError && /newer/.test(error.advice ?? ''),
    );
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.includes('before-schema')),
      [],
    );
  });

  it('that is no database is refused with advice, and never overwritten', () => {
    const path = newPath();
    writeFileSync(path, 'This is a letter, not a database. '.repeat(100));
    assert.throws(
      () => open(path),
      (error) =>
        error instanceof BroadsheetError && error.code === 'store-failed' && error.advice !== null,
    );
    assert.match(readFileSync(path, 'utf8'), /^This is a letter/);
  });

  it('is backed up before its schema changes', async () => {
    const path = newPath();
    await using store = open(path);
    await store.saveArticle(seen(article('Talks')));
    const steps = [...SCHEMA_STEPS, 'CREATE TABLE added (id INTEGER)'];
    const database = openDatabase(path);
    migrate(database, { path, steps });
    assert.equal(schemaVersion(database), steps.length);
    database.close();
    const report = checkBackup(`${path}.before-schema-${steps.length}`);
    assert.deepEqual(report, {
      isSound: true,
      faults: [],
      schema: SCHEMA_STEPS.length,
      articles: 1,
    });
  });

  it('keeps what buttons stand for that was kept before its time was', async () => {
    const path = newPath();
    const database = openDatabase(path);
    migrate(database, { path, steps: SCHEMA_STEPS.slice(0, SCHEMA_STEPS.indexOf(STATE_TIMES)) });
    database.run('INSERT INTO button_state VALUES (?, ?, ?)', ADA, 'key', 'state');
    database.close();
    await using store = open(path);
    await store.forgetStates(Temporal.Now.instant().subtract({ hours: 1 }));
    assert.equal(await store.recallState(ADA, 'key'), 'state');
  });

  it('keeps what was used of a model before it was counted by place', async () => {
    const path = newPath();
    const database = openDatabase(path);
    migrate(database, { path, steps: SCHEMA_STEPS.slice(0, SCHEMA_STEPS.indexOf(USAGE_BY_PLACE)) });
    database.execute("INSERT INTO usage VALUES ('2026-05-10', 'summary', 'm', 3, 10, 20)");
    database.close();
    await using store = open(path);
    const row = { day: '2026-05-10', purpose: 'summary', model: 'm', place: null, calls: 3 };
    assert.deepEqual(await store.listUsage('2026-05-01'), [
      { ...row, inputTokens: 10, outputTokens: 20 },
    ]);
  });

  it('stays as it was when a step of a migration fails', async () => {
    const path = newPath();
    await using store = open(path);
    await store.saveArticle(seen(article('Talks')));
    const steps = [...SCHEMA_STEPS, 'CREATE TABLE half (id)', 'CREATE TABLE article (id)'];
    const database = openDatabase(path);
    assert.throws(() => migrate(database, { path, steps }), /already exists/);
    assert.equal(schemaVersion(database), SCHEMA_STEPS.length);
    assert.throws(() => database.get('SELECT * FROM half'), /no such table/);
    database.close();
  });
});

describe('the index of a file', () => {
  it('is built anew where another version made it', async () => {
    const path = newPath();
    await using store = open(path);
    await store.saveArticle(seen(article('Talks of Norway')));
    const database = openDatabase(path);
    database.execute('DELETE FROM section; DELETE FROM topic');
    rebuildIndex(database, -1);
    database.close();
    assert.equal((await store.searchSections(query('talks'))).length, 1);
  });
});

describe('a backup', () => {
  it('is a whole store', async () => {
    const path = newPath();
    await using store = open(path);
    await store.saveArticle(seen(article('Talks')));
    const target = newPath();
    backUpFile(path, target);
    assert.equal(checkBackup(target).isSound, true);
    await using restored = open(target);
    assert.equal(await restored.countArticles(ADA), 1);
  });

  it('that is cut short is told from a whole one', async () => {
    const path = newPath();
    await using store = open(path);
    await store.saveArticle(seen(article('Talks')));
    const target = newPath();
    backUpFile(path, target);
    const bytes = readFileSync(target);
    writeFileSync(target, bytes.subarray(0, bytes.length / 2));
    const report = checkBackup(target);
    assert.equal(report.isSound, false);
    assert.notEqual(report.faults.length, 0);
  });

  it('of a store that is not there is refused', () => {
    assert.throws(() => backUpFile(join(folder, 'none.db'), newPath()), BroadsheetError);
  });
});

describe('an owner that is removed from a file', () => {
  it('leaves no byte of its own in the database or its log', async () => {
    const path = newPath();
    await using store = open(path);
    for (const owner of [ADA, BEN]) await fill(store, owner);
    assert.ok(bytesOf(path).includes('of discord:ada'));
    await store.removeOwner(ADA);
    const bytes = bytesOf(path);
    assert.ok(!bytes.includes('discord:ada'));
    assert.ok(!bytes.includes('discord ada'), 'the index holds words of it');
    assert.ok(bytes.includes('slack:ben'));
    assert.equal(await store.countArticles(BEN), 1);
  });
});

function bytesOf(path: string): Buffer {
  const names = readdirSync(folder).filter((name) => join(folder, name).startsWith(path));
  return Buffer.concat(names.map((name) => readFileSync(join(folder, name))));
}
