import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { splitForSlack } from '../../../../../src/adapters/platforms/slack/render/fits.ts';
import { renderForm } from '../../../../../src/adapters/platforms/slack/render/form.ts';
import { renderHome } from '../../../../../src/adapters/platforms/slack/render/home.ts';
import { renderMessage } from '../../../../../src/adapters/platforms/slack/render/message.ts';
import { GOLDEN_REPLIES, SAMPLE_FORM } from '../../../../fixtures/replies.ts';
import { checkBlocks, HAS_SCHEMA } from '../../../../protocol/slack/block-kit.ts';

const FOLDER = new URL('../../../../fixtures/golden/slack/', import.meta.url);

/** A golden file is written where there is none; delete it to renew it, and read the difference. */
function assertGolden(name: string, value: unknown): void {
  const file = new URL(`${name}.json`, FOLDER);
  const text = `${JSON.stringify(value, null, 2)}\n`;
  if (!existsSync(file)) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, text);
    assert.fail(`${name}.json was not there and is written: look at it`);
  }
  assert.equal(text, readFileSync(file, 'utf8'));
}

describe(`replies in Slack's blocks${HAS_SCHEMA ? '' : ' (without the schema)'}`, () => {
  for (const [name, reply] of Object.entries(GOLDEN_REPLIES)) {
    const bodies = splitForSlack(reply).map(renderMessage);

    it(`keeps every rule of Block Kit: ${name}`, () => {
      for (const body of bodies) assert.deepEqual(checkBlocks(body.blocks), []);
    });

    it(`has a fallback text for every message: ${name}`, () => {
      for (const body of bodies) assert.ok(body.text.length > 0 && body.text.length < 40_000);
    });

    // A hundred messages say no more than their first three.
    it(`looks as it did: ${name}`, () => assertGolden(name, bodies.slice(0, 3)));
  }

  it('shows a form as a modal', () => {
    const { form } = SAMPLE_FORM;
    assert.ok(form !== null);
    const view = renderForm(form, SAMPLE_FORM, '{}');
    assert.deepEqual(checkBlocks(view.blocks, 100), []);
    assertGolden('form', view);
  });

  it('shows a page of App Home below its tabs', () => {
    const view = renderHome('feeds', GOLDEN_REPLIES['list'] ?? SAMPLE_FORM);
    assert.deepEqual(checkBlocks(view.blocks, 100), []);
    assertGolden('home', view);
  });

  it('says so where App Home has not all', () => {
    const view = renderHome('today', GOLDEN_REPLIES['ten-times'] ?? SAMPLE_FORM);
    assert.deepEqual(checkBlocks(view.blocks, 100), []);
    assert.match(JSON.stringify(view.blocks.at(-1)), /There is more/);
  });
});
