import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { measure } from '../../../../src/adapters/platforms/discord/measure.ts';
import type { MessagePayload } from '../../../../src/adapters/platforms/discord/payload.ts';
import { renderReply, splitForDiscord } from '../../../../src/adapters/platforms/discord/render.ts';
import type { Reply } from '../../../../src/domain/reply.ts';
import { GOLDEN_REPLIES } from '../../../fixtures/replies.ts';
import { drawMessage } from './reading.ts';

const FOLDER = new URL('../../../fixtures/golden/discord/', import.meta.url);

/** `node tests/adapters/platforms/discord/golden.test.ts --update` writes the files anew, to be read in review. */
const isUpdate = process.argv.includes('--update');

function expectGolden(name: string, content: string): void {
  const file = new URL(name, FOLDER);
  if (isUpdate) writeFileSync(file, content);
  assert.equal(content, readFileSync(file, 'utf8'));
}

function renderParts(reply: Reply): readonly MessagePayload[] {
  return splitForDiscord(reply).map(renderReply);
}

describe('golden replies on Discord', () => {
  for (const [kind, reply] of Object.entries(GOLDEN_REPLIES)) {
    it(`renders "${kind}" as it was agreed`, () => {
      const parts = renderParts(reply);
      if (kind !== 'ten-times') expectGolden(`${kind}.json`, `${JSON.stringify(parts, null, 2)}\n`);
      expectGolden(`${kind}.txt`, parts.map(drawMessage).join('\n'));
    });
  }

  it('keeps every part within the limits', () => {
    for (const reply of Object.values(GOLDEN_REPLIES)) {
      for (const { components } of renderParts(reply)) {
        const sizes = measure(components.flatMap((container) => container.components));
        assert.ok(sizes.components <= 40, `${sizes.components} components`);
        assert.ok(sizes.characters <= 4_000, `${sizes.characters} characters`);
      }
    }
  });

  it('trims a reply that was not split, and says so', () => {
    const whole = GOLDEN_REPLIES['ten-times'];
    assert.ok(whole);
    const [container] = renderReply(whole).components;
    const sizes = measure(container?.components ?? []);
    assert.ok(sizes.components <= 40 && sizes.characters <= 4_000);
    assert.match(JSON.stringify(container?.components.at(-1)), /Shortened/);
  });

  it('pings nobody and unfolds no preview', () => {
    for (const reply of Object.values(GOLDEN_REPLIES)) {
      for (const payload of renderParts(reply)) {
        assert.deepEqual(payload.allowed_mentions, { parse: [] });
        assert.equal(payload.flags, 32768 | 4);
      }
    }
  });
});
