import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BroadsheetError } from '../../src/domain/errors.ts';
import type { LogFields } from '../../src/ports/log.ts';
import { createBotWorld } from '../fakes/bot-world.ts';
import { createLeadSummarizer } from '../fakes/lead-summarizer.ts';
import { SILENT_LOG } from '../fakes/ingest-needs.ts';

type Line = readonly [level: string, fields: LogFields];

async function logOf(words: string, fault: Error | null = null): Promise<readonly Line[]> {
  const lines: Line[] = [];
  const log = {
    ...SILENT_LOG,
    warn: (_: string, fields: LogFields = {}) => void lines.push(['warn', fields]),
    error: (_: string, fields: LogFields = {}) => void lines.push(['error', fields]),
  };
  const world = createBotWorld({ log, summarizer: createLeadSummarizer() });
  if (fault !== null) world.needs.store.recentArticles = () => Promise.reject(fault);
  await world.send({ type: 'command', command: 'digest', options: {}, words });
  return lines;
}

describe('what is logged of an event that fails', () => {
  it('is a line without a stack where a person mistyped', async () => {
    const [line, ...others] = await logOf('someday');
    assert.deepEqual(others, []);
    assert.deepEqual(line, [
      'warn',
      { type: 'command', code: 'invalid-input', reason: 'not a date: someday' },
    ]);
  });

  it('is the whole error where a part of the program failed', async () => {
    const failed = new BroadsheetError('store-failed', 'the disk is full');
    assert.deepEqual(await logOf('now', failed), [['warn', { type: 'command', error: failed }]]);
  });

  it('is the whole error where nobody expected it', async () => {
    const bug = new TypeError('undefined is no article');
    assert.deepEqual(await logOf('now', bug), [['error', { type: 'command', error: bug }]]);
  });
});
