import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { define, type Command } from '../../src/bot/command.ts';
import { findCommand, suggestCommand } from '../../src/bot/find-command.ts';
import { reply } from '../../src/domain/reply.ts';

const NAMES = ['summary', 'digest', 'schedule add', 'feed add', 'feed list', 'help'];

const commands = NAMES.map((name): Command<unknown> => ({
  definition: define(name, name),
  run: () => Promise.resolve(reply('notice')),
}));

function found(line: string): readonly [string, string] | null {
  const result = findCommand(commands, line);
  return result === null ? null : [result.command.definition.name, result.words];
}

describe('findCommand', () => {
  it('takes the longest name', () => {
    assert.deepEqual(found('feed add https://example.org'), ['feed add', 'https://example.org']);
  });

  it('does not mind case and spaces', () => {
    assert.deepEqual(found('  SUMMARY   syria  zones'), ['summary', 'syria  zones']);
  });

  it("knows other bots' names", () => {
    assert.deepEqual(found('subscribe https://example.org'), ['feed add', 'https://example.org']);
    assert.deepEqual(found('feed'), ['feed list', '']);
  });

  it('takes a time after “digest” for a standing order, and a date for that day’s news', () => {
    assert.deepEqual(found('digest 8.30'), ['schedule add', '8.30']);
    assert.deepEqual(found('digest 7 am'), ['schedule add', '7 am']);
    for (const date of ['27.11.2026', '27.11.', '2026-11-27']) {
      assert.deepEqual(found(`digest ${date}`), ['digest', date]);
    }
  });

  it('finds nothing for an unknown name', () => assert.equal(found('nosuch x'), null));
});

describe('suggestCommand', () => {
  it('gives the name that is nearest in spelling', () => {
    assert.equal(suggestCommand(commands, 'sumary syria'), 'summary');
    assert.equal(suggestCommand(commands, 'fed add x'), 'feed add');
    assert.equal(suggestCommand(commands, 'yelp me'), 'help');
  });

  it('gives nothing when none is near, and a short name for one slip only', () => {
    for (const typed of ['weather', 'hemd']) assert.equal(suggestCommand(commands, typed), null);
  });
});
