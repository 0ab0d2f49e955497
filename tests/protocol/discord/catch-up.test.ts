import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { until } from '../../contracts/platform.ts';
import { createFakeBot, type FakeBot } from '../../fakes/bot.ts';
import { createPerson, type Person } from './people.ts';
import { hastyClock, openSession, type Session } from './session.ts';
import type { LocalChannel } from './world.ts';

describe('what was said while Discord had forgotten the session', () => {
  let session: Session;
  let bot: FakeBot;
  let stop: () => Promise<void>;

  beforeEach(async () => {
    session = await openSession({ signInPauseMs: 0 });
    const platform = session.newPlatform({ clock: hastyClock });
    stop = () => platform.stop();
    bot = createFakeBot();
    await platform.start(bot);
  });

  afterEach(async () => {
    await stop();
    await session.discord.close();
  });

  function personIn(channel: LocalChannel): Person {
    return createPerson(session.discord, session.reader, { channel: channel.id });
  }

  function mention(text: string, channel = session.channel) {
    return personIn(channel).say(`<@${session.discord.world.bot.id}> ${text}`);
  }

  /** Nobody listens at the gateway's address for a while, and the session is gone afterwards. */
  async function outage(during: () => void): Promise<void> {
    const { gateway } = session.discord;
    const signIns = gateway.signIns.length;
    await session.discord.goDown();
    gateway.forgetSessions();
    during();
    await session.discord.comeBack();
    await until(() => gateway.signIns.length > signIns);
    await until(() => session.lines.some(({ message }) => message.includes('said meanwhile')));
  }

  function asked(): readonly string[] {
    return bot.events.flatMap((event) => (event.type === 'message' ? [event.text] : []));
  }

  it('is answered once, in its order', async () => {
    mention('before');
    await bot.next('message');
    await outage(() => {
      personIn(session.channel).say('not for the bot');
      mention('first');
      mention('second');
    });
    mention('after');
    await until(() => asked().length === 4);
    assert.deepEqual(asked(), ['before', 'first', 'second', 'after']);
    assert.deepEqual(session.discord.refusals, []);
  });

  it('is read where something was said, and nowhere else', async () => {
    const { world } = session.discord;
    const guild = { type: 0, guild_id: session.guild.id };
    const quiet = world.addChannel(guild);
    const closed = world.addChannel(guild);
    const open = world.addChannel(guild);
    session.discord.closed.add(closed.id);
    await outage(() => {
      mention('behind a door', closed);
      mention('in the open', open);
    });
    assert.equal((await bot.next('message')).text, 'in the open');
    const read = session.discord.requests.flatMap(({ method, path }) =>
      method === 'GET' ? (/^\/channels\/(\d+)\/messages$/.exec(path)?.[1] ?? []) : [],
    );
    assert.deepEqual(new Set(read), new Set([closed.id, open.id]));
    assert.ok(!read.includes(quiet.id));
    assert.ok(session.lines.some(({ message }) => message.includes('could not be caught up')));
  });

  it('is answered in direct conversations that the bot knows', async () => {
    const { world } = session.discord;
    const direct = world.addChannel({ type: 1, recipients: [session.reader] });
    personIn(direct).say('hello');
    await bot.next('message');
    await outage(() => personIn(direct).say('are you there?'));
    assert.equal((await bot.next('message')).text, 'are you there?');
  });

  it('lets the owner of a server manage as ever', async () => {
    await outage(() => {
      const owner = createPerson(session.discord, session.owner, { channel: session.channel.id });
      owner.say(`<@${session.discord.world.bot.id}> feed list`);
    });
    assert.equal((await bot.next('message')).user.isManager, true);
  });
});
