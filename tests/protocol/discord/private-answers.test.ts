import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { status } from '../../../src/bot/commands/status.ts';
import { until } from '../../contracts/platform.ts';
import { createFakeBot, textReply } from '../../fakes/bot.ts';
import { createPerson, type Person } from './people.ts';
import { openSession, textOf, type Session } from './session.ts';

describe('what is for one person alone on Discord', () => {
  let session: Session;
  let reader: Person;
  const bot = createFakeBot({ commands: [status.definition] });

  before(async () => {
    session = await openSession();
    bot.answer(() => textReply('your secret', { isPrivate: true }));
    await session.platform.start(bot);
    reader = createPerson(session.discord, session.reader, { channel: session.channel.id });
  });

  after(async () => {
    await session.platform.stop();
    await session.discord.close();
  });

  async function answerTo(question: string): Promise<string> {
    const { world } = session.discord;
    const asked = reader.say(`<@${world.bot.id}> ${question}`);
    await until(() => world.messagesOf(asked.id).length === 1);
    return textOf(world.messagesOf(asked.id)[0] ?? null);
  }

  it('is private from the start where the command always is', async () => {
    const { interactions } = session.discord;
    const exchange = reader.slash('status');
    await until(() => interactions.answerOf(exchange) !== null);
    assert.equal(interactions.answerOf(exchange)?.ephemeral, true);
    assert.deepEqual([exchange.isDeleted, exchange.followUps], [false, []]);
  });

  it('comes in a direct message after a mention, which says so', async () => {
    const { world } = session.discord;
    assert.match(await answerTo('catchup'), /sent it to you in a direct message/);
    const direct = [...world.channels.values()].find(
      ({ recipients }) => recipients?.[0]?.id === session.reader.id,
    );
    assert.match(textOf(world.messagesOf(direct?.id ?? '').at(-1) ?? null), /your secret/);
  });

  it('comes in a direct message where it is a file, whatever is said beside it', async () => {
    const { world } = session.discord;
    const file = { name: 'feeds.opml', contentType: 'text/x-opml', text: '<opml/>' };
    const said = textReply('your feeds', { isPrivate: true, files: [file] });
    bot.answer(() => ({ ...said, kind: 'notice' }));
    assert.match(await answerTo('feed export'), /sent it to you in a direct message/);
    const everywhere = [...world.messages.values()].filter((one) => /your feeds/.test(textOf(one)));
    assert.equal(everywhere.length, 1);
    assert.notEqual(everywhere[0]?.channel_id, session.channel.id);
    bot.answer(() => textReply('your secret', { isPrivate: true }));
  });

  it('says what to do where a person takes no direct messages', async () => {
    session.discord.shy.add(session.reader.id);
    assert.match(await answerTo('catchup'), /allow direct messages/);
  });
});
