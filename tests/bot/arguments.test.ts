import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArguments } from '../../src/bot/arguments.ts';
import { define, option } from '../../src/bot/command.ts';
import {
  LENGTH_OPTION,
  PRIVATE_OPTION,
  SINCE_OPTION,
  SOURCE_OPTION,
} from '../../src/bot/commands/options.ts';

const summary = define('summary', 'What is held', {
  options: [
    option('topic', 'What about', { isRequired: true }),
    SINCE_OPTION,
    LENGTH_OPTION,
    SOURCE_OPTION,
    PRIVATE_OPTION,
  ],
});
const ask = define('ask', 'An answer', {
  options: [option('question', 'What', { isRequired: true }), PRIVATE_OPTION],
});
const add = define('feed add', 'Read a feed', {
  options: [option('address', 'Where'), option('name', 'How it is called')],
});

describe('parseArguments', () => {
  const cases: readonly [string, Record<string, string>][] = [
    ['syria', { topic: 'syria' }],
    ['  Syria   safe zones ', { topic: 'Syria safe zones' }],
    [
      'syria since:7d short private',
      { topic: 'syria', since: '7d', length: 'short', private: 'true' },
    ],
    ['since:7d syria', { topic: 'syria', since: '7d' }],
    ['short selling', { topic: 'short selling' }],
    ['short', { topic: 'short' }],
    ['syria source:"New York Times"', { topic: 'syria', source: 'New York Times' }],
    ['syria source:“New York Times” 7d', { topic: 'syria', source: 'New York Times', since: '7d' }],
    ['“safe zones” in syria', { topic: '“safe zones” in syria' }],
    ['syria --length short --private', { topic: 'syria', length: 'short', private: 'true' }],
    ['syria --since=30d', { topic: 'syria', since: '30d' }],
    ['syria LENGTH:Short', { topic: 'syria', length: 'short' }],
    ['title:syria', { topic: 'title:syria' }],
    ['"syria', { topic: '"syria' }],
    ["'; DROP TABLE articles; --", { topic: "'; DROP TABLE articles; --" }],
    ['', {}],
  ];
  for (const [words, options] of cases) {
    it(`reads “${words}”`, () => assert.deepEqual(parseArguments(summary, words), { options }));
  }

  it('leaves the words of a question alone', () => {
    const options = { question: 'should the answer be kept private' };
    assert.deepEqual(parseArguments(ask, options.question), { options });
  });

  it('gives the last text option the rest of the words', () => {
    assert.deepEqual(parseArguments(add, 'https://example.org/rss My own feed'), {
      options: { address: 'https://example.org/rss', name: 'My own feed' },
    });
  });

  it('tells back no more than the beginning of what it does not understand', () => {
    const numbered = define('n', 'n', { options: [option('count', 'n', { type: 'number' })] });
    for (const words of ['word '.repeat(500), `count:${'9'.repeat(900)}`]) {
      const parsed = parseArguments(numbered, words);
      assert.ok('fault' in parsed);
      assert.ok(parsed.fault.length < 120, parsed.fault);
    }
  });

  it('takes whole numbers alone for a number', () => {
    const numbered = define('n', 'n', { options: [option('count', 'n', { type: 'number' })] });
    assert.deepEqual(parseArguments(numbered, 'count:3'), { options: { count: '3' } });
    const parsed = parseArguments(numbered, 'count:3.5');
    assert.ok('fault' in parsed);
    assert.match(parsed.fault, /“3\.5” is no whole number for count/u);
  });

  it('tells which choices there are when one is wrong', () => {
    const parsed = parseArguments(summary, 'syria length:huge');
    assert.ok('fault' in parsed);
    assert.match(parsed.fault, /short, normal, long/u);
  });
});
