import assert from 'node:assert/strict';
import { describePlatform } from '../../contracts/platform.ts';
import { createPerson } from './people.ts';
import { openSession, textOf } from './session.ts';

describePlatform('Discord', async () => {
  const { discord, platform, reader, channel, place } = await openSession();
  const person = createPerson(discord, reader, { channel: channel.id });
  const { world } = discord;
  return {
    platform,
    place,
    missingPlace: { ...place, channel: '123456789012345678' },
    visible: () => [...world.messages.values()].filter(({ author }) => author.bot).map(textOf),
    say: (text) => {
      person.say(`<@${world.bot.id}> ${text}`);
    },
    async close() {
      await discord.close();
      assert.deepEqual(discord.refusals, []);
    },
  };
});
