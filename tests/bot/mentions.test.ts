import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMention, type MentionIntent } from '../../src/bot/mentions.ts';

describe('readMention', () => {
  const cases: readonly [string, MentionIntent][] = [
    ['syria?', { type: 'question', question: 'syria?' }],
    ['who met Lavrov', { type: 'question', question: 'who met Lavrov' }],
    ['summarize https://example.org/a', { type: 'article', url: 'https://example.org/a' }],
    ['summarize https://example.org/a.', { type: 'article', url: 'https://example.org/a' }],
    ['read (https://example.org/a).', { type: 'article', url: 'https://example.org/a' }],
    ['read https://example.org/a_(b)', { type: 'article', url: 'https://example.org/a_(b)' }],
    ['https://example.org/a!', { type: 'article', url: 'https://example.org/a' }],
    ['https://example.org/a', { type: 'article', url: 'https://example.org/a' }],
    [
      'is https://example.org/a right?',
      { type: 'question', question: 'is https://example.org/a right?' },
    ],
    ['summarise syria', { type: 'command', line: 'summary syria' }],
    ['summarize the news about syria', { type: 'command', line: 'summary syria' }],
    ['digest today', { type: 'command', line: 'digest today' }],
    ['follow topic:syria', { type: 'command', line: 'follow topic:syria' }],
    ['/summary syria', { type: 'command', line: 'summary syria' }],
    ['digest of what?', { type: 'question', question: 'digest of what?' }],
    ['constructor titles', { type: 'question', question: 'constructor titles' }],
    ['stop', { type: 'stop' }],
    ['Stop!', { type: 'stop' }],
    ['stop the war', { type: 'question', question: 'stop the war' }],
    ['help', { type: 'help' }],
    ['', { type: 'help' }],
    ['Hi there!', { type: 'help' }],
    ['Guten Morgen', { type: 'help' }],
    ['hi, who won?', { type: 'question', question: 'hi, who won?' }],
    ['Thanks!', { type: 'thanks' }],
    ['vielen Dank', { type: 'thanks' }],
    ['thank you for the war?', { type: 'question', question: 'thank you for the war?' }],
    ['line\nbreak', { type: 'question', question: 'line break' }],
  ];
  it('looks through the beginning alone of what is longer than any question', () => {
    const intent = readMention(`${' '.repeat(5_000)}when${'!'.repeat(100_000)}x?`);
    assert.ok(intent.type === 'question' && intent.question.startsWith('when!'));
    assert.ok(intent.question.length <= 4_000);
  });

  for (const [text, intent] of cases) {
    it(`reads “${text.replace('\n', '⏎')}” as ${intent.type}`, () => {
      assert.deepEqual(readMention(text), intent);
    });
  }
});
