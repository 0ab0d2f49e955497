import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { personOwner } from '../../../src/adapters/platforms/discord/owner.ts';
import { createFakeBot, textReply } from '../../fakes/bot.ts';
import { openSession, type Session } from './session.ts';

describe('a post on Discord', () => {
  let session: Session;
  const reply = textReply('The news of the newsroom');

  before(async () => {
    session = await openSession();
    await session.platform.start(createFakeBot());
  });

  after(async () => {
    await session.platform.stop();
    await session.discord.close();
  });

  /** Of a guild that was there from the start, or of one that this process knows nothing of. */
  function foreignChannel(): string {
    const { world } = session.discord;
    const guild = world.addGuild('Elsewhere', session.owner);
    return world.addChannel({ type: 0, name: 'general', guild_id: guild.id }).id;
  }

  it('reaches no channel of another server and no conversation of another person, whoever typed its id', async () => {
    const { discord, platform, place, channel, reader } = session;
    const channelOfOthers = foreignChannel();
    const person = personOwner(reader.id);
    const { id: conversation } = discord.world.addChannel({ type: 1 });
    for (const [owner, id] of [
      [place.owner, channelOfOthers],
      [person, channelOfOthers],
      [person, channel.id],
      [person, conversation],
      [place.owner, conversation],
    ] as const) {
      const target = { ...place, owner, channel: id };
      await assert.rejects(platform.post(target, reply, `key-${owner}-${id}`), {
        code: 'forbidden',
        advice: /no channel of this server/,
      });
      assert.deepEqual(discord.world.messagesOf(id), []);
    }
  });

  it('asks once whose a channel is that it does not know', async () => {
    const { discord, platform, place, guild } = session;
    const unknown = discord.world.addChannel({ type: 0, name: 'new', guild_id: guild.id });
    for (const key of ['a', 'b'])
      await platform.post({ ...place, channel: unknown.id }, reply, key);
    assert.equal(discord.world.messagesOf(unknown.id).length, 2);
    const asked = discord.requests.filter(({ path }) => path === `/channels/${unknown.id}`);
    assert.equal(asked.length, 1);
  });
});
