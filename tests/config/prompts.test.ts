import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { PROMPTS_FOLDER, loadPrompts } from '../../src/config/prompts.ts';

describe('the prompts', () => {
  it('that come with the product are whole', () => {
    const { prompts, faults } = loadPrompts(PROMPTS_FOLDER);
    assert.deepEqual(faults, []);
    assert.match(prompts.summary, /at most \{claims\} claims/u);
    assert.match(prompts.answer, /the question/u);
  });

  it('are found wanting by name, all at once', () => {
    const folder = mkdtempSync(join(tmpdir(), 'prompts-'));
    try {
      writeFileSync(join(folder, 'summary.md'), 'Write {claims} for {reader}.');
      const { faults } = loadPrompts(folder);
      assert.deepEqual(
        faults.map(({ found }) => found),
        [
          'the placeholder {language} is missing',
          'there is no placeholder {reader}',
          "can't be read",
        ],
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
