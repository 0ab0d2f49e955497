import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLateBot } from '../../src/program/late-bot.ts';
import { createFakeBot } from '../fakes/bot.ts';
import type { ChatEvent, CommandDefinition, Place, User } from '../../src/domain/chat.ts';
import type { Owner } from '../../src/domain/identity.ts';

const PLACE: Place = {
  platform: 'terminal',
  owner: 'terminal:local' as Owner,
  channel: 'prompt',
  thread: null,
  kind: 'direct',
};
const USER: User = { id: 'you', name: null, isManager: true, locale: null, timeZone: null };
const ASKED: ChatEvent = {
  id: '1',
  type: 'command',
  command: 'help',
  options: {},
  words: '',
  place: PLACE,
  user: USER,
};
const HELP: CommandDefinition = {
  name: 'help',
  description: 'What there is',
  options: [],
  access: 'everyone',
  isPrivate: false,
  mayOpenForm: false,
  translations: {},
};

describe('a bot that is loaded late', () => {
  it('answers what was asked before it was there, and is loaded once', async () => {
    const loading = Promise.withResolvers<void>();
    const bot = createFakeBot();
    let loads = 0;
    const late = createLateBot(async () => {
      loads += 1;
      await loading.promise;
      return bot;
    });
    const answers = [late.handle(ASKED, () => {}), late.handle(ASKED, () => {})];
    assert.equal(bot.events.length, 0);
    loading.resolve();
    const replies = await Promise.all(answers);
    assert.ok(replies.every((reply) => reply !== null));
    assert.equal(bot.events.length, 2);
    assert.equal(loads, 1);
  });

  it('has its commands once it is open', async () => {
    const late = createLateBot(async () => createFakeBot({ commands: [HELP] }));
    assert.deepEqual(late.commands, []);
    await late.open();
    assert.deepEqual(late.commands, [HELP]);
  });

  it('says each time that it can’t be loaded', async () => {
    const late = createLateBot(() => Promise.reject(new Error('no file')));
    await assert.rejects(
      late.handle(ASKED, () => {}),
      /no file/,
    );
    await assert.rejects(late.open(), /no file/);
  });
});
