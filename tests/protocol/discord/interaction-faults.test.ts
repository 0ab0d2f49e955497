import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { until } from '../../contracts/platform.ts';
import { createFakeBot, textReply, type FakeBot } from '../../fakes/bot.ts';
import { createPerson, type Person } from './people.ts';
import { openSession, textOf, type Session } from './session.ts';

const CALLBACK = /POST \/interactions/;
const FOLLOW_UP = /POST \/webhooks/;
const ORIGINAL = /PATCH .*@original/;

describe('answering an interaction through faults of Discord', () => {
  let session: Session;
  let bot: FakeBot;
  let person: Person;

  before(async () => {
    session = await openSession();
    bot = createFakeBot();
    await session.platform.start(bot);
    person = createPerson(session.discord, session.reader, { channel: session.channel.id });
  });

  after(async () => {
    await session.platform.stop();
    await session.discord.close();
  });

  async function ask(): Promise<string> {
    const exchange = person.slash('summary', { topic: 'x' });
    const shown = () => session.discord.interactions.answerOf(exchange);
    await until(() => shown() !== null);
    return textOf(shown());
  }

  const faults = [
    { name: 'an acknowledgement that was lost', match: CALLBACK, isCut: true },
    { name: 'an acknowledgement that was taken, and told as lost', match: CALLBACK, isAfter: true },
    { name: 'an outage at the answer', match: ORIGINAL, status: 502 },
    {
      name: 'limits that ask to wait',
      match: ORIGINAL,
      status: 429,
      times: 3,
      body: { message: 'You are being rate limited.', retry_after: 0.02, global: false },
    },
  ];
  for (const { name, ...fault } of faults) {
    it(`survives ${name}`, async () => {
      session.discord.break(fault);
      assert.equal(await ask(), 'answer to command');
    });
  }

  async function parts(isPrivate: boolean): Promise<readonly string[]> {
    const blocks = ['first', 'second', 'third'].map((word) => ({
      type: 'paragraph' as const,
      content: [`${word} ${'news '.repeat(600)}`],
      citations: [],
    }));
    bot.answer(() => ({ ...textReply('long', { isPrivate }), blocks }));
    const { world } = session.discord;
    const held = world.messagesOf(session.channel.id).length;
    const mine = () => world.messagesOf(session.channel.id).slice(held);
    person.slash('summary', { topic: 'x' });
    await until(() => mine().some((message) => textOf(message).includes('third')));
    bot.answer(() => textReply('answer to command'));
    return mine().map((message) => /first|second|third/.exec(textOf(message))?.[0] ?? '');
  }

  it('shows a later part once whose answer was lost', async () => {
    session.discord.break({ match: FOLLOW_UP, isAfter: true, status: 502 });
    assert.deepEqual(await parts(false), ['first', 'second', 'third']);
  });

  for (const isPrivate of [false, true]) {
    it(`shows a later ${isPrivate ? 'private' : 'public'} part that an outage held up`, async () => {
      session.discord.break({ match: FOLLOW_UP, status: 502 });
      assert.deepEqual(await parts(isPrivate), ['first', 'second', 'third']);
    });
  }

  it('posts in the channel what is refused for good, and tells the code', async () => {
    const refusal = { code: 50_027, message: 'Invalid Webhook Token' };
    session.discord.break({ match: ORIGINAL, status: 401, body: refusal });
    person.slash('summary', { topic: 'x' });
    const { world } = session.discord;
    await until(() => world.messagesOf(session.channel.id).some(({ nonce }) => nonce));
    const line = session.lines.find(({ message }) => message.includes('another way'));
    assert.deepEqual(line?.fields, { status: 401, code: 50_027 });
  });

  it('sends files beside the text', async () => {
    const file = { name: 'feeds.opml', contentType: 'text/x-opml', text: '<opml/>' };
    bot.answer(() => textReply('your feeds', { files: [file] }));
    const exchange = person.slash('feed export');
    const shown = () => session.discord.interactions.answerOf(exchange);
    await until(() => shown() !== null);
    assert.deepEqual(shown()?.attachments, ['feeds.opml']);
  });
});

describe('answering many interactions at once', () => {
  it('leaves drafts out where too many wait for answers', async () => {
    const session = await openSession();
    const bot = createFakeBot();
    const { promise: held, resolve: release } = Promise.withResolvers<null>();
    bot.answer(async (_event, showDraft) => {
      await held;
      showDraft(textReply('a draft'));
      return textReply('the end');
    });
    await session.platform.start(bot);
    const { discord, reader, channel } = session;
    const person = createPerson(discord, reader, { channel: channel.id });
    const asked = Array.from({ length: 150 }, () => person.slash('summary', { topic: 'x' }));
    await until(() => bot.events.length === asked.length);
    release(null);
    const isAnswered = (exchange: (typeof asked)[number]) =>
      textOf(discord.interactions.answerOf(exchange)) === 'the end';
    await until(() => asked.every(isAnswered));
    const edits = discord.requests.filter(({ method }) => method === 'PATCH').length;
    assert.ok(edits < asked.length + 110, `${edits} edits`);
    assert.ok(edits >= asked.length);
    await session.platform.stop();
    await discord.close();
  });
});
