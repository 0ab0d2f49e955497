import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  linksOf,
  mentions,
  plainFromMrkdwn,
  textToBot,
} from '../../../../../src/adapters/platforms/slack/events/text.ts';

describe('text that was typed in Slack', () => {
  it('comes out of its escaped form', () => {
    const typed =
      'a &amp; b &lt;3 <https://x.example/a?b=1&amp;c=2|x.example> <@U1|ann> <#C1|news>';
    const plain = 'a & b <3 https://x.example/a?b=1&c=2 @ann #news';
    assert.equal(plainFromMrkdwn(typed), plain);
  });

  it('loses the mention of the bot alone', () => {
    assert.equal(textToBot('<@UBOT> what did <@U2> say?', 'UBOT').trim(), 'what did @U2 say?');
    assert.equal(mentions('hi <@UBOT|news>', 'UBOT'), true);
    assert.equal(mentions('hi <@UBOTTOM>', 'UBOT'), false);
  });

  it('gives its web addresses, each once', () => {
    const typed = '<https://a.example> <https://a.example|again> <mailto:a@b.example|x> <@U1>';
    assert.deepEqual(linksOf(typed), ['https://a.example']);
  });
});
