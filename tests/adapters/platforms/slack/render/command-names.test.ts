import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createCommandNamer } from '../../../../../src/adapters/platforms/slack/render/command-names.ts';
import { COMMANDS } from '../../../../../src/bot/commands/index.ts';
import { reply, type Inline, type ReplyKind } from '../../../../../src/domain/reply.ts';

const name = createCommandNamer(
  { summary: '/brief', ask: '/ask', digest: '/digest', news: '/paper' },
  COMMANDS.map(({ definition }) => definition),
);

function shown(kind: ReplyKind, ...content: readonly Inline[]): readonly Inline[] {
  const { blocks } = name(reply(kind, { blocks: [{ type: 'paragraph', content, citations: [] }] }));
  return blocks.flatMap((block) => (block.type === 'paragraph' ? block.content : []));
}

describe('commands in replies on Slack', () => {
  it('are told as they are typed there', () => {
    const typed = (text: string) => shown('notice', { type: 'code', text })[0];
    assert.deepEqual(typed('/feed add https://example.org/feed'), {
      type: 'code',
      text: '/paper feed add https://example.org/feed',
    });
    assert.deepEqual(typed('/summary syria'), { type: 'code', text: '/brief syria' });
  });

  it('are found in sentences of the bot', () => {
    assert.deepEqual(shown('list', '2 failing (/feed errors tells why); /catchup shows it.'), [
      '2 failing (/paper feed errors tells why); /paper catchup shows it.',
    ]);
    assert.equal(name(reply('help', { title: '/schedule add' })).title, '/paper schedule add');
  });

  it('leave addresses, unknown words and the words of articles alone', () => {
    const texts = ['https://x.example/feed', ' /home/news', '/feed/x', 'either/ask'];
    for (const text of texts) assert.deepEqual(shown('list', text), [text]);
    assert.deepEqual(shown('summary', 'They typed /feed add.'), ['They typed /feed add.']);
  });
});
