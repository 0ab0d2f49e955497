import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { CommandDefinition } from '../../../src/domain/chat.ts';
import { reply } from '../../../src/domain/reply.ts';
import { until } from '../../contracts/platform.ts';
import { createFakeBot, textReply, type FakeBot } from '../../fakes/bot.ts';
import { SAMPLE_FORM } from '../../fixtures/replies.ts';
import type { Json, Message } from './state.ts';
import { sleep } from './web-api.ts';
import { openSlackWorld, type SlackWorld } from './world.ts';

function define(name: string, parts: Partial<CommandDefinition> = {}): CommandDefinition {
  return {
    name,
    description: name,
    options: [],
    access: 'everyone',
    isPrivate: false,
    mayOpenForm: false,
    translations: {},
    ...parts,
  };
}

const DEFINITIONS = [
  define('summary'),
  define('ask'),
  define('digest'),
  define('help'),
  define('feed list'),
  define('feed add', { mayOpenForm: true }),
];

describe('every way into the bot from Slack', () => {
  let world: SlackWorld;
  let bot: FakeBot;

  before(async () => {
    world = await openSlackWorld();
    bot = createFakeBot({ commands: DEFINITIONS });
    await world.platform.start(bot);
  });

  afterEach(() => {
    assert.deepEqual(world.slack.state.problems, []);
    bot.answer((event) => textReply(`answer to ${event.type}`));
  });

  after(() => world.close());

  function messageWith(text: string): Message {
    const found = world.slack.state.messages.find((message) => message.text.includes(text));
    assert.ok(found !== undefined, `nobody said ${text}`);
    return found;
  }

  function countSeen(text: string): number {
    const { slack, channel, person } = world;
    return slack.seen(channel, person).filter((line) => line.includes(text)).length;
  }

  it('answers a command inside of the acknowledgement when it is ready', async () => {
    const { slack, person, channel } = world;
    bot.answer(() => textReply('ready at once'));
    const delivered = await slack.command(person, channel, '/summary', 'syria since:7d');
    assert.equal(delivered.body['text'], 'ready at once');
    assert.equal(delivered.body['response_type'], 'in_channel');
    const event = await bot.next('command');
    assert.equal(event.command, 'summary');
    assert.equal(event.words, 'syria since:7d');
    assert.equal(event.user.isManager, true);
    assert.equal(event.user.timeZone, 'Europe/Berlin');
    assert.equal(event.place.owner, `slack:${world.team.id}`);
  });

  it('takes no admin of another workspace for a manager, unless both are of one enterprise', async () => {
    const { slack, team, channel } = world;
    const other = slack.addTeam('xoxb-elsewhere');
    const managers: boolean[] = [];
    for (const parts of [{}, { enterpriseTeams: [other.id, team.id] }]) {
      const stranger = slack.addPerson(other, { isAdmin: true, ...parts });
      await slack.event(team, {
        type: 'app_mention',
        user: stranger.id,
        channel: channel.id,
        text: `<@${team.botUser}> feed list`,
        ts: `1700000000.00030${managers.length}`,
      });
      managers.push((await bot.next('message')).user.isManager);
    }
    assert.deepEqual(managers, [false, true]);
  });

  it('answers a slow command later, once', async () => {
    const { slack, person, channel } = world;
    bot.answer(async () => {
      await sleep(400);
      return textReply('ready later');
    });
    const delivered = await slack.command(person, channel, '/ask', 'why?');
    await bot.next('command');
    assert.ok(delivered.isAcknowledged && delivered.tookMs < 350, `${delivered.tookMs} ms`);
    await until(() => countSeen('ready later') === 1);
  });

  it('shows drafts in one message that grows into the answer', async () => {
    const { slack, person, channel } = world;
    bot.answer(async (_, showDraft) => {
      await sleep(200);
      showDraft(textReply('draft one'));
      await sleep(200);
      showDraft(textReply('draft two'));
      await sleep(200);
      return textReply('grown up');
    });
    await slack.command(person, channel, '/ask', 'slowly');
    await bot.next('command');
    await until(() => countSeen('grown up') === 1);
    assert.equal(countSeen('draft'), 0);
    assert.ok(messageWith('grown up').edits >= 1);
  });

  it('keeps a private answer private', async () => {
    const { slack, person, channel } = world;
    bot.answer(() => textReply('for you alone', { isPrivate: true }));
    await slack.command(person, channel, '/digest');
    await bot.next('command');
    assert.equal(messageWith('for you alone').onlyFor, person.id);
  });

  it('finds a command of several words behind /news, and help otherwise', async () => {
    const { slack, person, channel } = world;
    await slack.command(person, channel, '/news', 'feed list errors');
    const event = await bot.next('command');
    assert.deepEqual([event.command, event.words], ['feed list', 'errors']);
    await slack.command(person, channel, '/news');
    assert.equal((await bot.next('command')).command, 'help');
    await slack.command(person, channel, '/news', 'summary <https://a.example/x|a.example>');
    const third = await bot.next('command');
    assert.deepEqual([third.command, third.words], ['summary', 'https://a.example/x']);
  });

  it('opens a form, and says its refusal beside the field', async () => {
    const { slack, person, channel } = world;
    bot.answer(() => SAMPLE_FORM);
    await slack.command(person, channel, '/news', 'feed add');
    await bot.next('command');
    await until(() => slack.state.views.size > 0);
    const view = [...slack.state.views.values()].at(-1) ?? {};
    assert.equal(view['callback_id'], 'feed-add');
    bot.answer(() => reply('error', { title: 'No feed there' }));
    const refused = await slack.submit(person, view, { address: 'x', topic: 'world' });
    assert.deepEqual(refused.body, {
      response_action: 'errors',
      errors: { address: 'No feed there' },
    });
    const event = await bot.next('form');
    assert.deepEqual([event.form, event.fields], ['feed-add', { address: 'x', topic: 'world' }]);
    assert.equal(event.place.channel, channel.id);
    bot.answer(() => textReply('feed added', { isPrivate: true }));
    await slack.submit(person, view, { address: 'https://a.example/feed', topic: 'world' });
    await bot.next('form');
    await until(() => countSeen('feed added') === 1);
    assert.equal(messageWith('feed added').onlyFor, person.id);
  });

  it('opens a waiting form before the trigger dies', async () => {
    const { slack, person, channel } = world;
    bot.answer(async () => {
      await sleep(600);
      return SAMPLE_FORM;
    });
    await slack.command(person, channel, '/news', 'feed add');
    await bot.next('command');
    await until(() => slack.state.calls.some(({ method }) => method === 'views.update'));
    assert.equal([...slack.state.views.values()].at(-1)?.['callback_id'], 'feed-add');
  });

  it('hears buttons and selects by their state, and answers the presser alone', async () => {
    const { slack, person, place, platform } = world;
    const message = await platform.post(
      place,
      reply('list', {
        title: 'with controls',
        blocks: [
          { type: 'buttons', buttons: [{ id: 'more?page=2', label: 'More', style: 'normal' }] },
          {
            type: 'select',
            id: 'pick?',
            placeholder: 'Pick',
            options: [{ label: 'Syria', value: 'syria', description: null }],
          },
        ],
      }),
      'controls',
    );
    bot.answer(() => textReply('page two', { isPrivate: true }));
    await slack.click(person, messageWith('with controls'), 'more?page=2');
    const pressed = await bot.next('action');
    assert.equal(pressed.action, 'more?page=2');
    assert.deepEqual(pressed.message, message);
    await until(() => countSeen('page two') === 1);
    assert.equal(messageWith('page two').onlyFor, person.id);
    await slack.click(person, messageWith('with controls'), 'pick?');
    const chosen = await bot.next('action');
    assert.deepEqual([chosen.action, chosen.values], ['pick?', ['syria']]);
  });

  it('answers a mention in its thread, once, though Slack tells of it twice', async () => {
    const { slack, person, channel, team } = world;
    bot.answer(() => textReply('in the thread'));
    const { message, delivered } = slack.say(
      person,
      channel,
      `<@${team.botUser}> syria &amp; iraq?`,
    );
    await delivered;
    const event = await bot.next('message');
    assert.equal(event.text.trim(), 'syria & iraq?');
    await until(() => countSeen('in the thread') === 1);
    assert.equal(messageWith('in the thread').thread, message.ts);
    const heard = bot.events.filter(({ type }) => type === 'message').length;
    slack.say(person, channel, 'and a follow-up', message.ts);
    assert.equal((await bot.next('message')).isAddressed, false);
    slack.say(person, channel, 'nothing for the bot');
    await sleep(100);
    assert.equal(bot.events.filter(({ type }) => type === 'message').length, heard + 1);
  });

  it('answers a direct message in its thread, with a status meanwhile', async () => {
    const { slack, person, direct } = world;
    bot.answer(() => textReply('hello to you'));
    const { message } = slack.say(person, direct, 'hello');
    const event = await bot.next('message');
    assert.deepEqual([event.place.kind, event.isAddressed], ['direct', true]);
    await until(() => slack.seen(direct, person).includes('hello to you'));
    assert.equal(messageWith('hello to you').thread, message.ts);
    assert.ok(slack.state.calls.some(({ method }) => method === 'assistant.threads.setStatus'));
  });

  it('never answers bots or itself', async () => {
    const { slack, team, channel } = world;
    const heard = bot.events.length;
    const text = `<@${team.botUser}> hi`;
    const base = { type: 'message', channel: channel.id, text, channel_type: 'channel' };
    await slack.event(team, { ...base, user: 'UOTHER', bot_id: 'B2', ts: '1.000001' });
    await slack.event(team, { ...base, user: team.botUser, ts: '1.000002' });
    await slack.event(team, { ...base, user: 'UX', subtype: 'message_changed', ts: '1.000003' });
    await sleep(50);
    assert.equal(bot.events.length, heard);
  });

  it('offers the message menu', async () => {
    const { slack, person, channel } = world;
    const { message } = slack.say(person, channel, 'see <https://a.example/x|this> and more');
    bot.answer(() => textReply('links summarized'));
    await slack.choose(person, message, 'summarize-links');
    const event = await bot.next('menu');
    assert.equal(event.menu, 'summarize-links');
    assert.deepEqual(event.target.links, ['https://a.example/x']);
    await until(() => countSeen('links summarized') === 1);
    assert.equal(messageWith('links summarized').thread, message.ts);
  });

  it('shows App Home and turns its pages', async () => {
    const { slack, person, team } = world;
    bot.answer((event) => textReply(event.type === 'home' ? `page ${event.tab}` : 'x'));
    await slack.event(team, {
      type: 'app_home_opened',
      user: person.id,
      channel: 'D1',
      tab: 'home',
    });
    assert.equal((await bot.next('home')).tab, 'today');
    await until(() => homeText(person.home).includes('page today'));
    await slack.clickHome(person, 'home:feeds');
    assert.equal((await bot.next('home')).tab, 'feeds');
    await until(() => homeText(person.home).includes('page feeds'));
  });

  it('suggests prompts in the agent pane', async () => {
    const { slack, person, team, direct } = world;
    const event = { type: 'app_home_opened', user: person.id, channel: direct.id, tab: 'messages' };
    await slack.event(team, event);
    await until(() =>
      slack.state.calls.some(({ method }) => method === 'assistant.threads.setSuggestedPrompts'),
    );
  });

  it('sends a private file to the person alone', async () => {
    const { slack, person, channel } = world;
    const files = [{ name: 'feeds.opml', contentType: 'text/x-opml', text: '<opml/>' }];
    bot.answer(() => textReply('exported', { isPrivate: true, files }));
    await slack.command(person, channel, '/news', 'feed list');
    await bot.next('command');
    await until(() => [...slack.state.files.values()].some(({ text }) => text.includes('<opml/>')));
  });

  it('tells the bot of its removal, whichever event comes first', async () => {
    const { slack, team } = world;
    await slack.event(team, { type: 'tokens_revoked', tokens: { bot: [team.botUser] } });
    await slack.event(team, { type: 'app_uninstalled' });
    const events = [await bot.next('removal'), await bot.next('removal')];
    assert.deepEqual(
      events.map(({ place }) => place.owner),
      [`slack:${team.id}`, `slack:${team.id}`],
    );
  });
});

function homeText(view: Json | null): string {
  return JSON.stringify(view?.['blocks'] ?? []);
}
