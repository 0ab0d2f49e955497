import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDraftReader, readDrafts } from '../../../src/summarizers/llm/drafts.ts';

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

describe('claims of an answer that is being written', () => {
  it('are told when they are whole, each once, however the pieces fall', () => {
    const answer = '{"claims":[{"text":"One {1}.","cites":[1]},{"text":"Two.","cites":[2]}]}';
    for (const size of [1, 3, 8, 100]) {
      const read = createDraftReader();
      const pieces = answer.match(new RegExp(`.{1,${size}}`, 'gu')) ?? [];
      const told = pieces.flatMap((piece) => read(piece)).map(({ text }) => text);
      assert.ok(told.includes('Two.'), `pieces of ${size}`);
      assert.equal(new Set(told).size, told.length);
    }
  });

  it('are none in prose, whose sentences may still go on', () => {
    const read = createDraftReader();
    assert.deepEqual(read('He met the U.S. envoy. Then'), []);
  });
});
