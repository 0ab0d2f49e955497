import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { personalPlace } from '../../src/domain/personal-place.ts';
import { createFakeBot, textReply } from '../fakes/bot.ts';
import { openSession, textOf, type Session } from './discord/session.ts';
import { openSlackWorld, type SlackWorld } from './slack/world.ts';

/** What is said to a person with whom no conversation is open. */
describe('a direct message over both platforms', () => {
  let discord: Session;
  let slack: SlackWorld;

  before(async () => {
    discord = await openSession();
    slack = await openSlackWorld();
    const bot = createFakeBot();
    await Promise.all([discord.platform.start(bot), slack.platform.start(bot)]);
  });

  after(async () => {
    await discord.platform.stop();
    await discord.discord.close();
    await slack.close();
  });

  it('reaches a person of Discord, is found and changed there', async () => {
    const { platform, reader, discord: server } = discord;
    const place = personalPlace(discord.place, reader.id);
    const message = await platform.post(place, textReply('for Rita'), 'personal');
    assert.deepEqual(await platform.find(place, 'personal'), message);
    await platform.edit(message, textReply('for Rita, again'));
    const own = [...server.world.channels.values()].find(
      ({ recipients }) => recipients?.[0]?.id === reader.id,
    );
    const shown = server.world.messagesOf(own?.id ?? '').map(textOf);
    assert.deepEqual(shown, ['for Rita, again']);
  });

  it('reaches a person of Slack, is found and changed there', async () => {
    const { platform, person, slack: server } = slack;
    const place = personalPlace(slack.place, person.id);
    const message = await platform.post(place, textReply('for Pat'), 'personal');
    assert.deepEqual(await platform.find(place, 'personal'), message);
    await platform.edit(message, textReply('for Pat, again'));
    assert.deepEqual(server.seen(slack.direct, person), ['for Pat, again']);
  });
});
