import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  blockActions,
  messageAction,
  messageEvent,
  slashCommand,
} from '../../../../../src/adapters/platforms/slack/events/payloads.ts';

describe('payloads of Slack', () => {
  it('may hold null where there is nothing', () => {
    const pressed = blockActions.parse({
      type: 'block_actions',
      team: null,
      user: { id: 'U1', team_id: null },
      channel: { id: 'D1', name: null },
      container: { type: 'message', is_ephemeral: null },
      message: { ts: '1.000001', thread_ts: null },
      view: null,
      response_url: null,
      actions: [{ action_id: 'more', value: null, selected_option: null }],
    });
    assert.equal(pressed.channel?.id, 'D1');
    assert.equal(pressed.message?.thread_ts, undefined);
    assert.equal(pressed.response_url, undefined);
    const message = { type: 'message', user: 'U1', text: null, ts: '1.1', channel: 'D1' };
    assert.equal(messageEvent.parse({ ...message, thread_ts: null, subtype: null }).text, '');
    const target = { ts: '1.1', text: null, attachments: null };
    const chosen = {
      type: 'message_action',
      callback_id: 'm',
      user: { id: 'U1' },
      trigger_id: 't',
    };
    const menu = messageAction.parse({ ...chosen, channel: { id: 'C1' }, message: target });
    assert.equal(menu.message.text, '');
  });

  it('are refused when what identifies them is missing', () => {
    assert.equal(slashCommand.safeParse({ command: '/summary' }).success, false);
    assert.equal(blockActions.safeParse({ type: 'block_actions', actions: [] }).success, false);
  });
});
