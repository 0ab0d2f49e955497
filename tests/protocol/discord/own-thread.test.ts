import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { until } from '../../contracts/platform.ts';
import { createFakeBot, textReply, type FakeBot } from '../../fakes/bot.ts';
import { createPerson, type Person } from './people.ts';
import { openSession, type Session } from './session.ts';

for (const readsContent of [true, false]) {
  const intent = readsContent ? 'with' : 'without';
  describe(`a thread of the bot’s own ${intent} the message-content intent`, () => {
    let session: Session;
    let bot: FakeBot;
    let inThread: Person;
    let thread: string;
    let stop: () => Promise<void>;

    before(async () => {
      session = await openSession();
      session.discord.gatewayOptions.allowsContent = readsContent;
      const platform = session.newPlatform({ readsContent });
      stop = () => platform.stop();
      bot = createFakeBot();
      await platform.start(bot);
      const { discord, reader, channel } = session;
      const question = createPerson(discord, reader, { channel: channel.id }).say(
        `<@${discord.world.bot.id}> syria?`,
      );
      await bot.next('message');
      thread = question.id;
      await until(() => discord.world.messagesOf(thread).length === 1);
      inThread = createPerson(discord, reader, { channel: thread });
    });

    after(async () => {
      await stop();
      await session.discord.close();
    });

    it(readsContent ? 'goes on without a mention' : 'hears nothing but mentions', async () => {
      bot.answer((event) => (event.type === 'message' ? textReply(`to ${event.text}`) : null));
      inThread.say('and the sanctions?');
      inThread.say(`<@${session.discord.world.bot.id}> and Idlib?`);
      const heard = readsContent ? ['and the sanctions?', 'and Idlib?'] : ['and Idlib?'];
      for (const text of heard) {
        const event = await bot.next('message');
        assert.equal(event.text, text);
        assert.equal(event.isAddressed, text === 'and Idlib?');
        assert.equal(event.place.thread, thread);
      }
      const said = 1 + 2 + heard.length;
      await until(() => session.discord.world.messagesOf(thread).length === said);
    });

    it('is left to people where the bot has nothing to say', async () => {
      bot.answer(() => null);
      const typing = () => session.discord.requests.filter(({ path }) => path.endsWith('/typing'));
      const typed = typing().length;
      inThread.say('to nobody');
      inThread.say(`<@${session.discord.world.bot.id}> to the bot`);
      await until(() => bot.events.some((event) => 'text' in event && event.text === 'to the bot'));
      await until(() => typing().length > typed);
      assert.equal(typing().length, typed + 1);
    });

    it('is a thread that the bot opened, no other', async () => {
      const { world, gateway } = session.discord;
      const other = world.addChannel({
        type: 11,
        guild_id: session.guild.id,
        parent_id: session.channel.id,
        owner_id: session.reader.id,
      });
      gateway.dispatch('THREAD_CREATE', other, session.guild.id);
      const count = bot.events.length;
      const person = createPerson(session.discord, session.reader, { channel: other.id });
      person.say('among ourselves');
      person.say(`<@${world.bot.id}> now you`);
      await until(() => bot.events.length > count);
      assert.deepEqual(
        bot.events.slice(count).map((event) => 'text' in event && event.text),
        ['now you'],
      );
    });
  });
}

describe('the message-content intent', () => {
  it('says what to do where the portal’s switch is off', async () => {
    const session = await openSession();
    const platform = session.newPlatform({ readsContent: true });
    await assert.rejects(platform.start(createFakeBot()), { advice: /Message Content Intent/ });
    await platform.stop();
    await session.discord.close();
  });
});
