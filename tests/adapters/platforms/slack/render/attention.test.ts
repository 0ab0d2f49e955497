import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nameCommand } from '../../../../../src/adapters/platforms/slack/events/command.ts';
import { renderMessage } from '../../../../../src/adapters/platforms/slack/render/message.ts';
import { alertsSet } from '../../../../../src/bot/commands/alerts-set.ts';
import { reply } from '../../../../../src/domain/reply.ts';
import { checkBlocks } from '../../../../protocol/slack/block-kit.ts';
import { COMMANDS } from '../../../../protocol/slack/world.ts';

const GROUPS = /"type":"usergroup"/gu;

function rendered(role: string): string {
  const blocks = [
    { type: 'paragraph', content: ['Dam <!subteam^S9> <!here>'], citations: [] } as const,
  ];
  const { text, blocks: shown } = renderMessage(reply('story', { blocks, attention: { role } }));
  assert.deepEqual(checkBlocks(shown), []);
  assert.doesNotMatch(text, /<!/u);
  return JSON.stringify(shown);
}

describe('a message in Slack', () => {
  it('notifies the chosen user group alone', () => {
    const shown = rendered('S0123ABC');
    assert.equal(shown.match(GROUPS)?.length, 1);
    assert.match(shown, /"usergroup_id":"S0123ABC"/u);
  });

  it('notifies nobody for what is no id of a user group', () => {
    for (const role of ['here', 'U0123', '', 'S1|x'])
      assert.equal(rendered(role).match(GROUPS), null);
  });

  it('names a channel by its id, and anything else as it stands', () => {
    const content = (text: string) => [{ type: 'channel', text } as const];
    const shown = (text: string) => {
      const list = { type: 'list', items: [content(text)] } as const;
      const { blocks } = renderMessage(reply('list', { blocks: [list] }));
      assert.deepEqual(checkBlocks(blocks), []);
      return JSON.stringify(blocks);
    };
    assert.match(shown('C0123ABC'), /"type":"channel","channel_id":"C0123ABC"/u);
    assert.doesNotMatch(shown('!here'), /"type":"(?:channel|broadcast)"/u);
  });

  it('is ordered for a group and a channel by their ids', () => {
    const text = 'alerts set 3 role:<!subteam^S0123ABC|@desk> in <#C0123|general>';
    const typed = { command: '/news', text };
    const { words } = nameCommand(COMMANDS, [alertsSet.definition], typed);
    assert.equal(words, '3 role:S0123ABC in #C0123');
  });
});
