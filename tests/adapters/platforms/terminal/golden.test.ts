import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Layout } from '../../../../src/adapters/platforms/terminal/layout.ts';
import { renderReply } from '../../../../src/adapters/platforms/terminal/render.ts';
import { GOLDEN_REPLIES } from '../../../fixtures/replies.ts';

const FOLDER = new URL('../../../fixtures/golden/terminal/', import.meta.url);

/** `node tests/adapters/platforms/terminal/golden.test.ts --update` writes the files anew, to be read in review. */
const isUpdate = process.argv.includes('--update');

const plain = (text: string) => text;
const LAYOUT: Layout = {
  width: 80,
  timeZone: 'UTC',
  style: { strong: plain, faint: plain, heading: plain },
};

function expectGolden(name: string, content: string): void {
  const file = new URL(name, FOLDER);
  if (isUpdate) writeFileSync(file, content);
  assert.equal(content, readFileSync(file, 'utf8'));
}

describe('golden replies in a terminal', () => {
  for (const [kind, reply] of Object.entries(GOLDEN_REPLIES)) {
    it(`renders "${kind}" as it was agreed`, () => {
      expectGolden(`${kind}.txt`, `${renderReply(reply, LAYOUT).join('\n')}\n`);
    });
  }

  it('lets no control character of an article reach the terminal', () => {
    for (const reply of Object.values(GOLDEN_REPLIES)) {
      for (const line of renderReply(reply, LAYOUT)) assert.doesNotMatch(line, /\p{Cc}/u);
    }
  });
});
