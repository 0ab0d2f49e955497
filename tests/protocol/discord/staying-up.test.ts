import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { BroadsheetError } from '../../../src/domain/errors.ts';
import type { ChatPlatform } from '../../../src/ports/platform.ts';
import { until } from '../../contracts/platform.ts';
import { createFakeBot, textReply, type FakeBot } from '../../fakes/bot.ts';
import { createPerson } from './people.ts';
import type { LocalDiscordOptions } from './server.ts';
import { hastyClock, openSession, realClock, textOf, type Session } from './session.ts';

const QUICK: LocalDiscordOptions = { signInPauseMs: 0 };

describe('staying up on Discord', () => {
  const closing: (() => Promise<void>)[] = [];

  afterEach(async () => {
    for (const close of closing.splice(0).toReversed()) await close();
  });

  async function open(options: LocalDiscordOptions = QUICK): Promise<Session> {
    const session = await openSession(options);
    closing.push(() => session.discord.close());
    return session;
  }

  function platformOf(
    session: Session,
    parts: Parameters<Session['newPlatform']>[0] = {},
  ): ChatPlatform {
    const platform = session.newPlatform({ clock: hastyClock, ...parts });
    closing.push(() => platform.stop());
    return platform;
  }

  async function live(
    options?: LocalDiscordOptions,
    parts?: Parameters<Session['newPlatform']>[0],
  ): Promise<{ session: Session; bot: FakeBot; platform: ChatPlatform }> {
    const session = await open(options);
    const platform = platformOf(session, parts);
    const bot = createFakeBot();
    await platform.start(bot);
    return { session, bot, platform };
  }

  function mention(session: Session, text: string) {
    const person = createPerson(session.discord, session.reader, { channel: session.channel.id });
    return person.say(`<@${session.discord.world.bot.id}> ${text}`);
  }

  it('reports a dead token at once', async () => {
    const platform = platformOf(await open(), { token: 'wrong' });
    await assert.rejects(
      platform.start(createFakeBot()),
      (error) =>
        error instanceof BroadsheetError && error.scope === 'platform' && !error.isTransient,
    );
  });

  it('reports intents that Discord disallows', async () => {
    const session = await open();
    session.discord.gatewayOptions.refuseIdentify = 4014;
    await assert.rejects(platformOf(session).start(createFakeBot()), /disallowed intents/i);
  });

  it('tries again while Discord is out of reach', async () => {
    const session = await open();
    await session.discord.goDown();
    const starting = platformOf(session).start(createFakeBot());
    await until(() => session.lines.some(({ message }) => message.includes('out of reach')));
    await session.discord.comeBack();
    await starting;
  });

  it('gives up connecting when it is stopped', async () => {
    const session = await open();
    await session.discord.goDown();
    const platform = session.newPlatform();
    const starting = assert.rejects(platform.start(createFakeBot()));
    await until(() => session.lines.length > 0);
    await platform.stop();
    await starting;
    await session.discord.comeBack();
  });

  it('does not sign in any more once it is stopped', async () => {
    const session = await open();
    await session.discord.goDown();
    const platform = session.newPlatform();
    const starting = assert.rejects(platform.start(createFakeBot()), /stopped/);
    await until(() => session.lines.length > 0);
    await session.discord.comeBack();
    await platform.stop();
    await starting;
  });

  it('serves while Discord takes its time over the commands', async () => {
    const session = await open();
    const release = Promise.withResolvers<null>();
    session.discord.break({ match: /PUT .*commands/, waitFor: release.promise });
    const bot = createFakeBot();
    await platformOf(session).start(bot);
    mention(session, 'anybody there?');
    assert.equal((await bot.next('message')).text, 'anybody there?');
    release.resolve(null);
  });

  it('resumes after a cut and answers what was said meanwhile', async () => {
    const { session, bot } = await live();
    session.discord.gateway.cut();
    mention(session, 'said while away');
    assert.equal((await bot.next('message')).text, 'said while away');
    assert.equal(session.discord.gateway.resumes, 1);
    assert.equal(session.discord.gateway.signIns.length, 1);
  });

  it('resumes when Discord asks for it', async () => {
    const { session } = await live();
    session.discord.gateway.send(7, null);
    await until(() => session.discord.gateway.resumes === 1);
  });

  it('signs in anew when its session is no longer known', async () => {
    const { session, bot } = await live();
    session.discord.gateway.forgetSessions();
    const signedIn = session.discord.gateway.signIns.length;
    session.discord.gateway.cut();
    session.discord.gateway.send(9, false);
    await session.discord.goDown();
    await session.discord.comeBack();
    await until(() => session.discord.gateway.signIns.length > signedIn);
    mention(session, 'after the new sign-in');
    assert.equal((await bot.next('message')).text, 'after the new sign-in');
  });

  it('notices a connection that is dead without a word', async () => {
    const { session } = await live({ ...QUICK, heartbeatMs: 150 });
    session.discord.gatewayOptions.acknowledgeHeartbeats = false;
    await until(() => session.discord.gateway.resumes === 1);
    session.discord.gatewayOptions.acknowledgeHeartbeats = true;
  });

  it('survives dispatches that make no sense', async () => {
    const { session, bot } = await live();
    for (const type of [
      'MESSAGE_CREATE',
      'INTERACTION_CREATE',
      'CHANNEL_UPDATE',
      'THREAD_CREATE',
    ]) {
      session.discord.gateway.dispatch(type, null);
      session.discord.gateway.dispatch(type, {});
    }
    mention(session, 'still there?');
    assert.equal((await bot.next('message')).text, 'still there?');
  });

  it('serves two shards in one process', async () => {
    const session = await open({ ...QUICK, shards: 2 });
    const other = ((BigInt(session.guild.id) >> 22n) + 1n) << 22n;
    const guild = session.discord.world.addGuild('Other', session.owner, String(other));
    const channel = session.discord.world.addChannel({ type: 0, name: 'b', guild_id: guild.id });
    const bot = createFakeBot();
    await platformOf(session).start(bot);
    assert.equal(session.discord.gateway.sessions().length, 2);
    mention(session, 'from one');
    createPerson(session.discord, session.owner, { channel: channel.id }).say(
      `<@${session.discord.world.bot.id}> from the other`,
    );
    const texts = [(await bot.next('message')).text, (await bot.next('message')).text];
    assert.deepEqual(texts.toSorted(), ['from one', 'from the other']);
  });

  it('serves its share of the shards alone', async () => {
    const session = await open({ ...QUICK, shards: 4 });
    await platformOf(session, { shards: { ids: [2], total: 4 } }).start(createFakeBot());
    assert.deepEqual(session.discord.gateway.sessions(), [[2, 4]]);
  });

  it('finishes replies in flight before it leaves', async () => {
    const { session, bot, platform } = await live(QUICK, { clock: realClock });
    const release = Promise.withResolvers<null>();
    bot.answer(async () => {
      await release.promise;
      return textReply('finished in time');
    });
    const question = mention(session, 'quick, before you go');
    await bot.next('message');
    const stopped = platform.stop();
    release.resolve(null);
    await stopped;
    assert.match(
      session.discord.world.messagesOf(question.id).map(textOf).join(),
      /finished in time/,
    );
    assert.equal(session.discord.gateway.sessions().length, 0);
  });

  it('posts in the channel what comes after the 15 minutes of an interaction', async () => {
    const { session, bot } = await live();
    const release = Promise.withResolvers<null>();
    bot.answer(async () => {
      await release.promise;
      return textReply('late but here');
    });
    const person = createPerson(session.discord, session.reader, { channel: session.channel.id });
    const exchange = person.slash('summary', {});
    await until(() => exchange.callback !== null);
    session.discord.interactions.expire(exchange);
    release.resolve(null);
    await until(() =>
      session.discord.world
        .messagesOf(session.channel.id)
        .some((message) => textOf(message).includes('late but here')),
    );
  });
});

describe('posting through faults of Discord', () => {
  async function withSession(
    run: (session: Session) => Promise<void>,
    options: LocalDiscordOptions = QUICK,
  ): Promise<void> {
    const session = await openSession(options);
    try {
      await run(session);
    } finally {
      await session.platform.stop();
      await session.discord.close();
    }
  }

  const posted = ({ discord, channel }: Session) => discord.world.messagesOf(channel.id).length;
  const POST = /^POST .*\/messages$/;

  for (const [name, fault] of [
    ['500 before it took the message', { status: 500 }],
    ['502 twice', { status: 502, times: 2 }],
    ['500 after it took the message', { status: 500, isAfter: true }],
    [
      'an answer that says to wait',
      {
        status: 429,
        body: { retry_after: 0.2, global: false, message: '' },
        headers: { 'retry-after': '0.2', 'x-ratelimit-scope': 'shared' },
      },
    ],
  ] as const) {
    it(`shows a message once after ${name}`, async () => {
      await withSession(async (session) => {
        session.discord.break({ match: POST, ...fault });
        await session.platform.post(session.place, textReply('once'), 'fault');
        assert.equal(posted(session), 1);
      });
    });
  }

  for (const [name, isAfter, expected] of [
    ['before it was read', false, 'absent'],
    ['after it was taken', true, 'there'],
  ] as const) {
    it(`says that the outcome is unknown when the connection breaks ${name}`, async () => {
      await withSession(async (session) => {
        session.discord.break({ match: POST, isCut: true, isAfter });
        await assert.rejects(
          session.platform.post(session.place, textReply('once'), 'cut'),
          (error) =>
            error instanceof BroadsheetError && error.code === 'unreachable' && error.isTransient,
        );
        const found = await session.platform.find(session.place, 'cut');
        assert.equal(typeof found === 'object' ? 'there' : found, expected);
        await session.platform.post(session.place, textReply('once'), 'cut');
        assert.equal(posted(session), 1);
      });
    });
  }

  it("says that it can't look now when Discord is broken", async () => {
    await withSession(async (session) => {
      session.discord.break({ match: /^GET .*\/messages/, status: 500, times: 4 });
      await assert.rejects(
        session.platform.find(session.place, 'anything'),
        (error) => error instanceof BroadsheetError && error.isTransient,
      );
      assert.equal(await session.platform.find(session.place, 'anything'), 'absent');
    });
  });

  it('calls a place forbidden that it may not write to', async () => {
    await withSession(async (session) => {
      session.discord.closed.add(session.channel.id);
      await assert.rejects(
        session.platform.post(session.place, textReply('x'), 'closed'),
        (error) =>
          error instanceof BroadsheetError && error.code === 'forbidden' && error.scope === 'place',
      );
    });
  });

  it('tells a person who takes no direct messages what to do', async () => {
    await withSession(async (session) => {
      session.discord.shy.add(session.reader.id);
      const place = { ...session.place, channel: `@${session.reader.id}`, kind: 'direct' } as const;
      await assert.rejects(
        session.platform.post(place, textReply('x'), 'shy'),
        (error) => error instanceof BroadsheetError && /direct messages/.test(error.advice ?? ''),
      );
    });
  });

  it('makes no more calls with a token that was revoked', async () => {
    await withSession(async (session) => {
      session.discord.break({
        match: POST,
        status: 401,
        body: { message: '401: Unauthorized', code: 0 },
        times: 9,
      });
      for (let attempt = 0; attempt < 3; attempt += 1) {
        await assert.rejects(
          session.platform.post(session.place, textReply('x'), 'revoked'),
          (error) => error instanceof BroadsheetError && error.scope === 'platform',
        );
      }
      // Whose the channel is was asked before.
      const posts = session.discord.requests.filter(({ method }) => method === 'POST');
      assert.equal(posts.length, 1);
    });
  });

  it('keeps to the pace that Discord sets, in order', async () => {
    await withSession(
      async (session) => {
        const texts = Array.from({ length: 8 }, (_, index) => `message ${index + 1}`);
        await Promise.all(
          texts.map((text) => session.platform.post(session.place, textReply(text), text)),
        );
        assert.deepEqual(session.discord.world.messagesOf(session.channel.id).map(textOf), texts);
        assert.equal(session.discord.requests.filter(({ status }) => status === 429).length, 0);
      },
      { ...QUICK, messagesPerSecond: 5 },
    );
  });

  it('does not let one slow channel hold up another', async () => {
    await withSession(async (session) => {
      const quick = session.discord.world.addChannel({ type: 0, guild_id: session.guild.id });
      const release = Promise.withResolvers<null>();
      const match = new RegExp(`POST /channels/${session.channel.id}/`);
      session.discord.break({ match, waitFor: release.promise });
      const slow = session.platform.post(session.place, textReply('slow'), 'slow');
      await session.platform.post(
        { ...session.place, channel: quick.id },
        textReply('quick'),
        'quick',
      );
      assert.equal(posted(session), 0);
      release.resolve(null);
      await slow;
    });
  });

  it('never tells a token', async () => {
    await withSession(async (session) => {
      session.discord.break({
        match: POST,
        status: 403,
        body: { message: 'Missing Access', code: 50_001 },
      });
      const error: unknown = await session.platform
        .post(session.place, textReply('x'), 'secret')
        .catch((caught: unknown) => caught);
      assert.ok(error instanceof BroadsheetError);
      assert.equal(error.cause, undefined);
      assert.doesNotMatch(JSON.stringify([error, error.message, error.stack]), /local-token/);
    });
  });
});
