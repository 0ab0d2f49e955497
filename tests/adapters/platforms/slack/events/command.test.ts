import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nameCommand } from '../../../../../src/adapters/platforms/slack/events/command.ts';
import { summary } from '../../../../../src/bot/commands/summary.ts';
import { feedList } from '../../../../../src/bot/commands/feed-list.ts';

const NAMES = { summary: '/summary', ask: '/ask', digest: '/digest', news: '/news' };

function named(text: string) {
  const definitions = [summary.definition, feedList.definition];
  const { command, words } = nameCommand(NAMES, definitions, { command: '/news', text });
  return [command, words];
}

describe('the words after /news', () => {
  it('name a command, by one word or two', () => {
    assert.deepEqual(named('summary syria since:7d'), ['summary', 'syria since:7d']);
    assert.deepEqual(named('feed  list'), ['feed list', '']);
  });

  it('name channels, private ones too, and user groups by their ids', () => {
    const text = 'summary <#C0PUBLIC|news> <#G0PRIVATE|desk> <!subteam^S1|@writers>';
    assert.deepEqual(named(text), ['summary', '#C0PUBLIC #G0PRIVATE S1']);
  });

  it('ask for help when there are none', () => {
    assert.deepEqual(named('  '), ['help', '']);
  });

  it('are left to the bot when they name no command, which knows other and near names', () => {
    assert.deepEqual(named('feeds'), ['feeds', '']);
    assert.deepEqual(named('shedule list'), ['shedule', 'list']);
  });
});
