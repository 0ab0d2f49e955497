import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createFileSource } from '../../../src/adapters/sources/file.ts';
import { createFakeClock } from '../../fakes/clock.ts';
import { feedSource } from '../../fakes/ingest-needs.ts';
import { createDirectParser } from '../../fakes/parser.ts';

const source = createFileSource({ parser: createDirectParser(), clock: createFakeClock() });

describe('a file', () => {
  it('is read once for each of its versions', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'broadsheet-file-'));
    const path = join(folder, 'talks.txt');
    writeFileSync(path, 'Talks start\n\nThe ministers met in the port.');
    const request = { source: feedSource(path, { kind: 'file' }), lastModified: null };
    const first = await source.poll({ ...request, etag: null });
    const article = await first.entries?.[0]?.readArticle({ mayFetchPage: false });
    assert.equal(article?.headline, 'Talks start');
    assert.equal((await source.poll({ ...request, etag: first.etag })).entries, null);
    writeFileSync(path, 'Talks end\n\nThe ministers left the port.');
    assert.equal((await source.poll({ ...request, etag: first.etag })).entries?.length, 1);
    rmSync(folder, { recursive: true });
  });

  it('that is not there is told of with its path', async () => {
    const request = { source: feedSource('/no/such.txt', { kind: 'file' }), lastModified: null };
    await assert.rejects(source.poll({ ...request, etag: null }), { code: 'not-found' });
  });
});
