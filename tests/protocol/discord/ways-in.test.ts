import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CommandDefinition, MenuDefinition } from '../../../src/domain/chat.ts';
import { createFakeBot, textReply, type FakeBot } from '../../fakes/bot.ts';
import { until } from '../../contracts/platform.ts';
import { SAMPLE_FORM } from '../../fixtures/replies.ts';
import { createPerson, type Person } from './people.ts';
import { openSession, textOf, type Session } from './session.ts';

function command(name: string, parts: Partial<CommandDefinition> = {}): CommandDefinition {
  return {
    name,
    description: `What /${name} does`,
    options: [],
    access: 'everyone',
    isPrivate: false,
    mayOpenForm: false,
    translations: {},
    ...parts,
  };
}

const TOPIC = {
  name: 'topic',
  description: 'What it is about',
  isRequired: true,
  type: 'text',
  choices: [],
  isCompleted: true,
} as const;

const COMMANDS = [
  command('summary', {
    options: [
      { ...TOPIC, name: 'private', isRequired: false, type: 'flag', isCompleted: false },
      TOPIC,
    ],
    translations: {
      de: {
        name: 'zusammenfassung',
        description: 'Was dazu in der Zeitung steht',
        options: { topic: { name: 'thema', description: 'Worum es geht' } },
      },
    },
  }),
  command('feed add', { access: 'manager', mayOpenForm: true }),
  command('feed list', { access: 'manager' }),
];

const MENUS: readonly MenuDefinition[] = [
  { id: 'summarize-links', label: 'Summarize links', translations: { de: 'Links zusammenfassen' } },
];

const EPHEMERAL = 64;

describe('every way in to the bot on Discord', () => {
  let session: Session;
  let bot: FakeBot;
  let reader: Person;
  let manager: Person;

  before(async () => {
    session = await openSession();
    bot = createFakeBot({ commands: COMMANDS, menus: MENUS });
    const channel = session.channel.id;
    reader = createPerson(session.discord, session.reader, { channel, locale: 'de' });
    manager = createPerson(session.discord, session.owner, { channel, isManager: true });
    await session.platform.start(bot);
  });

  after(async () => {
    await session.platform.stop();
    await session.discord.close();
    assert.deepEqual(session.discord.refusals, []);
  });

  async function answerTo(exchange: ReturnType<Person['slash']>) {
    await until(() => session.discord.interactions.answerOf(exchange) !== null);
    const message = session.discord.interactions.answerOf(exchange);
    assert.ok(message);
    return message;
  }

  it('registers commands, subcommands and menus in several languages', () => {
    const [summary, feed, menu] = session.discord.world.commands as unknown as Record<
      string,
      unknown
    >[];
    assert.deepEqual(summary?.['name_localizations'], { de: 'zusammenfassung' });
    assert.equal(feed?.['name'], 'feed');
    assert.equal(feed['default_member_permissions'], '32');
    assert.deepEqual(menu?.['name_localizations'], { de: 'Links zusammenfassen' });
    assert.equal(menu['type'], 3);
  });

  it('takes a slash command apart and answers in the channel', async () => {
    bot.answer(() => textReply('about Syria'));
    const exchange = reader.slash('summary', { topic: 'syria', private: false });
    const event = await bot.next('command');
    assert.deepEqual(event.options, { topic: 'syria' });
    assert.equal(event.user.locale, 'de');
    assert.equal(event.user.isManager, false);
    const message = await answerTo(exchange);
    assert.match(textOf(message), /about Syria/);
    assert.equal((message.flags ?? 0) & EPHEMERAL, 0);
  });

  it('answers for the asking person alone where that is asked for', async () => {
    bot.answer(() => textReply('just for you'));
    const exchange = reader.slash('summary', { topic: 'syria', private: true });
    await bot.next('command');
    assert.equal((await answerTo(exchange)).ephemeral, true);
  });

  it('takes a private answer out of a public place', async () => {
    bot.answer(() => textReply('only you may see this', { isPrivate: true }));
    const exchange = reader.slash('summary', { topic: 'syria' });
    await bot.next('command');
    await until(() => exchange.isDeleted && exchange.followUps.length === 1);
    assert.equal((await answerTo(exchange)).ephemeral, true);
  });

  it('continues a long answer in the messages that follow', async () => {
    const sentences = Array.from(
      { length: 90 },
      (_, index) => `This is sentence number ${index + 1} of a very long answer to a question.`,
    );
    bot.answer(() => textReply(sentences.join(' ')));
    const exchange = reader.slash('summary', { topic: 'long' });
    await bot.next('command');
    await until(() => exchange.followUps.length >= 1);
    assert.match(textOf(await answerTo(exchange)), /continued below$/);
  });

  it('knows a subcommand and its manager', async () => {
    bot.answer(() => textReply('no feeds yet', { isPrivate: true }));
    const exchange = manager.slash('feed list');
    const event = await bot.next('command');
    assert.equal(event.command, 'feed list');
    assert.equal(event.user.isManager, true);
    assert.equal((await answerTo(exchange)).ephemeral, true);
  });

  it('suggests while an option is typed', async () => {
    bot.suggest([{ label: 'Syria safe zones', value: 'syria' }]);
    const exchange = reader.type('summary', 'topic', 'syr');
    await until(() => exchange.callback !== null);
    assert.deepEqual(exchange.callback?.data, {
      choices: [{ name: 'Syria safe zones', value: 'syria' }],
    });
    assert.equal(bot.completions.at(-1)?.text, 'syr');
  });

  it('opens a form at once and hands its fields over', async () => {
    bot.answer((event) => (event.type === 'command' ? SAMPLE_FORM : textReply('added')));
    const opening = manager.slash('feed add');
    await bot.next('command');
    await until(() => opening.callback !== null);
    assert.equal(opening.callback?.type, 9);
    const exchange = manager.submit('feed-add', { address: 'https://news.example/feed' });
    const event = await bot.next('form');
    assert.equal(event.form, 'feed-add');
    assert.deepEqual(event.fields, { address: 'https://news.example/feed' });
    assert.equal((await answerTo(exchange)).ephemeral, true);
  });

  it('answers a command that opens no form after all', async () => {
    bot.answer(() => textReply('added without a form', { isPrivate: true }));
    const exchange = manager.slash('feed add');
    await bot.next('command');
    assert.match(textOf(await answerTo(exchange)), /added without a form/);
  });

  it('answers a button in private, also on a message of long ago', async () => {
    bot.answer(() => textReply('the proof', { isPrivate: true }));
    const old = session.discord.world.addMessage(session.channel.id, session.discord.world.bot, {});
    const exchange = reader.press(old, 'summary?topic=syria&page=2');
    const event = await bot.next('action');
    assert.equal(event.action, 'summary?topic=syria&page=2');
    assert.equal((await answerTo(exchange)).ephemeral, true);
    assert.equal(exchange.callback?.type, 5);
  });

  it('turns the page of a private message in place', async () => {
    bot.answer(() => textReply('page 3', { isPrivate: true }));
    const page = session.discord.world.addMessage(session.channel.id, session.discord.world.bot, {
      flags: EPHEMERAL,
      ephemeral: true,
    });
    const exchange = reader.press(page, 'summary?topic=syria&page=3');
    await bot.next('action');
    assert.equal((await answerTo(exchange)).id, page.id);
  });

  it('hands over what was selected', async () => {
    const message = session.discord.world.addMessage(
      session.channel.id,
      session.discord.world.bot,
      {},
    );
    reader.press(message, 'summary?⁂2', ['sanctions']);
    const event = await bot.next('action');
    assert.equal(event.action, 'summary?');
    assert.deepEqual(event.values, ['sanctions']);
  });

  it('reads the links of a message from its menu', async () => {
    const target = session.discord.world.addMessage(session.channel.id, session.owner, {
      content: 'See https://news.example/a, and https://news.example/b.',
    });
    reader.menu('Summarize links', target);
    const event = await bot.next('menu');
    assert.equal(event.menu, 'summarize-links');
    assert.deepEqual(event.target.links, ['https://news.example/a', 'https://news.example/b']);
  });

  it('answers a mention in a thread below it', async () => {
    bot.answer(() => textReply('No, they did not.'));
    const question = reader.say(`<@${session.discord.world.bot.id}> did they discuss sanctions?`);
    const event = await bot.next('message');
    assert.equal(event.text, 'did they discuss sanctions?');
    await until(() => session.discord.world.messagesOf(question.id).length === 1);
    const thread = session.discord.world.channels.get(question.id);
    assert.equal(thread?.name, 'did they discuss sanctions?');
  });

  it('goes on in that thread when it is mentioned there', async () => {
    const thread = session.discord.world.addChannel({
      type: 11,
      name: 'thread',
      guild_id: session.guild.id,
      parent_id: session.channel.id,
    });
    const person = createPerson(session.discord, session.reader, { channel: thread.id });
    const question = person.say(`<@${session.discord.world.bot.id}> and the safe zones?`);
    const event = await bot.next('message');
    assert.deepEqual([event.place.channel, event.place.thread], [session.channel.id, thread.id]);
    await until(() => session.discord.world.messagesOf(thread.id).length === 2);
    const [, answer] = session.discord.world.messagesOf(thread.id);
    assert.equal(answer?.message_reference?.message_id, question.id);
  });

  it('takes a reply to one of its posts as a question about it', async () => {
    const post = await session.platform.post(session.place, textReply('a story'), 'replied-to');
    const message = session.discord.world.messages.get(post.id);
    assert.ok(message);
    reader.say(`<@${session.discord.world.bot.id}> why?`, message);
    const event = await bot.next('message');
    assert.equal(event.repliesTo?.id, post.id);
  });

  it('answers direct messages without being mentioned', async () => {
    const direct = session.discord.world.addChannel({
      type: 1,
      name: null,
      recipients: [session.reader],
    });
    createPerson(session.discord, session.reader, { channel: direct.id }).say('syria?');
    const event = await bot.next('message');
    assert.equal(event.place.kind, 'direct');
    assert.equal(event.text, 'syria?');
    await until(() => session.discord.world.messagesOf(direct.id).length === 2);
  });

  it('serves a person who brought it along to a guild that did not add it', async () => {
    const guest = createPerson(session.discord, session.reader, {
      channel: session.channel.id,
      isGuest: true,
    });
    guest.slash('summary', { topic: 'syria' });
    const event = await bot.next('command');
    assert.equal(event.place.owner, `discord:@${session.reader.id}`);
  });

  it('hears neither bots nor itself nor talk that is not for it', async () => {
    const count = bot.events.length;
    const robot = { ...session.reader, bot: true };
    session.discord.say(session.channel.id, robot, {
      content: `<@${session.discord.world.bot.id}> hello`,
    });
    reader.say('just chatting');
    bot.answer(() => textReply('heard'));
    reader.say(`<@${session.discord.world.bot.id}> the last word`);
    assert.equal((await bot.next('message')).text, 'the last word');
    assert.equal(bot.events.length, count + 1);
  });

  it('answers an event that comes twice only once', async () => {
    const message = reader.say(`<@${session.discord.world.bot.id}> once`);
    session.discord.gateway.dispatchMessage(message);
    await bot.next('message');
    await until(() => session.discord.world.messagesOf(message.id).length === 1);
    const count = bot.events.filter(({ id }) => id === message.id).length;
    assert.equal(count, 1);
  });

  it('shows drafts in place, the answer last', async () => {
    bot.answer(async (_, showDraft) => {
      showDraft(textReply('so far'));
      await until(() => texts().some((text) => text.includes('so far')));
      return textReply('all of it');
    });
    const texts = () => session.discord.world.messagesOf(session.channel.id).map(textOf);
    const exchange = reader.slash('summary', { topic: 'draft' });
    await bot.next('command');
    await until(() =>
      textOf(session.discord.interactions.answerOf(exchange)).includes('all of it'),
    );
  });

  it('tells of a removal, never of an outage', async () => {
    bot.answer(() => null);
    const guild = session.discord.world.addGuild('Elsewhere', session.owner);
    session.discord.gateway.dispatch('GUILD_DELETE', { id: guild.id, unavailable: true });
    session.discord.gateway.dispatch('GUILD_DELETE', { id: guild.id });
    const event = await bot.next('removal');
    assert.equal(event.place.owner, `discord:${guild.id}`);
    assert.equal(bot.events.filter(({ type }) => type === 'removal').length, 1);
  });

  it('tells of a guild that it came to lately, and of no other that it serves', async () => {
    bot.answer(() => null);
    const guild = session.discord.world.addGuild('Back again', session.owner);
    const now = new Date().toISOString();
    const { gateway } = session.discord;
    gateway.dispatch('GUILD_CREATE', { id: guild.id, unavailable: true, joined_at: now });
    for (const joined of ['2026-01-01T00:00:00Z', now]) {
      gateway.dispatch('GUILD_CREATE', { id: guild.id, channels: [], joined_at: joined });
    }
    const event = await bot.next('arrival');
    assert.equal(event.place.owner, `discord:${guild.id}`);
    assert.equal(bot.events.filter(({ type }) => type === 'arrival').length, 1);
  });

  it('posts to a forum as a thread of its own, once', async () => {
    const forum = session.discord.world.addChannel({
      type: 15,
      name: 'digests',
      guild_id: session.guild.id,
    });
    const place = { ...session.place, channel: forum.id, kind: 'forum' } as const;
    const digest = textReply('today', { title: 'Morning digest' });
    const first = await session.platform.post(place, digest, 'forum-1');
    const second = await session.platform.post(place, digest, 'forum-1');
    assert.deepEqual(second, first);
    assert.equal(session.discord.world.channels.get(first.id)?.name, 'Morning digest');
  });

  it('continues in that thread with the parts that follow', async () => {
    const forum = session.discord.world.addChannel({
      type: 15,
      name: 'digests',
      guild_id: session.guild.id,
    });
    const place = { ...session.place, channel: forum.id, kind: 'forum' } as const;
    const first = await session.platform.post(place, textReply('one'), 'edition/0');
    const second = await session.platform.post(place, textReply('two'), 'edition/1');
    assert.equal(second.place.thread, first.id);
    assert.deepEqual(await session.platform.find(place, 'edition/1'), second);
  });

  it('reaches a person by the person’s id', async () => {
    const place = { ...session.place, channel: `@${session.owner.id}`, kind: 'direct' } as const;
    const message = await session.platform.post(place, textReply('for you'), 'direct-1');
    assert.match(message.place.channel, /^\d+$/);
  });
});
