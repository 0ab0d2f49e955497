import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderReply, splitForDiscord } from '../../../../src/adapters/platforms/discord/render.ts';
import { reply, type Attention } from '../../../../src/domain/reply.ts';

function payload(attention: Attention, text = 'Dam breaks <@&8009> @everyone') {
  const content = [text];
  const blocks = [{ type: 'paragraph', content, citations: [] } as const];
  return renderReply(reply('story', { title: 'Alert', blocks, attention }));
}

describe('a message on Discord', () => {
  it('notifies the chosen role alone', () => {
    const { allowed_mentions: allowed, components } = payload({ role: '8001234567890' });
    assert.deepEqual(allowed, { parse: [], roles: ['8001234567890'] });
    const text = JSON.stringify(components);
    assert.equal(text.match(/(?<!\\)<@&/gu)?.length, 1);
    assert.match(text, /<@&8001234567890>/u);
  });

  it('notifies nobody for what is no id of a role', () => {
    for (const role of ['everyone', '1> @everyone <@&8001', '', 'S0123']) {
      const { allowed_mentions: allowed, components } = payload({ role }, 'Dam breaks');
      assert.deepEqual(allowed, { parse: [] });
      assert.doesNotMatch(JSON.stringify(components), /<@|everyone/u);
    }
  });

  it('names a channel by its id, and anything else as it stands', () => {
    const shown = (text: string) => {
      const items = [[{ type: 'channel', text } as const]];
      return JSON.stringify(renderReply(reply('list', { blocks: [{ type: 'list', items }] })));
    };
    assert.match(shown('8001234567890'), /<#8001234567890>/u);
    assert.doesNotMatch(shown('1> @everyone'), /<#/u);
  });

  it('names the role in its first part alone', () => {
    const items = Array.from({ length: 90 }, (_value, index) => ({
      text: `Sentence ${index} is long enough that not many of its kind fit one message here.`,
      citations: [],
    }));
    const attention = { role: '8001234567890' };
    const parts = splitForDiscord(
      reply('story', { title: 'Alert', blocks: [{ type: 'bullets', items }], attention }),
    );
    assert.ok(parts.length > 1);
    assert.deepEqual(
      parts.map((part) => part.attention),
      parts.map((_part, index) => (index === 0 ? attention : 'usual')),
    );
  });

  it('makes no sound when it is silent', () => {
    assert.notEqual(payload('silent').flags & 4096, 0);
    assert.equal(payload('usual').flags & 4096, 0);
  });
});
