import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDrafts } from '../../src/summarizers/llm-drafts.ts';

const CLAIM = { text: 'The rate stays.', cites: [1, 2] };
const JSON_TEXT = JSON.stringify({ claims: [CLAIM] });

describe('claims in a model’s answer', () => {
  const wrapped: readonly [string, string][] = [
    ['JSON', JSON_TEXT],
    ['a code fence', `\`\`\`json\n${JSON_TEXT}\n\`\`\``],
    ['text around JSON', `Sure! Here it is: ${JSON_TEXT} Anything else?`],
    ['JSON that was cut off', `${JSON_TEXT.slice(0, -2)},{"text":"Half a sen`],
  ];
  for (const [name, text] of wrapped) {
    it(`are read from ${name}`, () => assert.deepEqual(readDrafts(text), [CLAIM]));
  }

  it('are the whole sentences of prose', () => {
    assert.deepEqual(readDrafts('One thing happened. Half a sent'), [
      { text: 'One thing happened.', cites: null },
    ]);
  });

  const nothing = [
    '',
    '{"claims":[]}',
    '{"summary": "x"',
    '{"claims":[{"text":7,"cites":[1]}]}',
    '{"tool_calls":[{"name":"post"}]}',
  ];
  for (const text of nothing) {
    it(`are none in ${text}`, () => assert.deepEqual(readDrafts(text), []));
  }
});
