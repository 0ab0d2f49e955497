import { describePlatform } from '../../contracts/platform.ts';
import { placeOf } from '../../../src/adapters/platforms/slack/events/place.ts';
import { openSlackWorld } from './world.ts';

describePlatform('Slack', async () => {
  const { slack, team, person, channel, place, platform, ...world } = await openSlackWorld();
  return {
    platform,
    place,
    missingPlace: placeOf(team.id, 'C0MISSING', null),
    visible: () => slack.seen(channel, person),
    say(text) {
      slack.say(person, channel, `<@${team.botUser}> ${text}`);
    },
    close: () => world.close(),
  };
});
