import { formatQuietHours, quietHoursText, readQuietHours } from '../../domain/delivery-quiet.ts';
import { BroadsheetError } from '../../domain/errors.ts';
import { parseTime, parseTimeZone } from '../../domain/schedule-words.ts';
import type { PlaceSettings } from '../../ports/store-conversations.ts';
import { define, option, type Command } from '../command.ts';
import type { About } from '../needs.ts';
import { channelOf } from '../place-choices.ts';
import { code, privateNotice } from '../views/notice.ts';
import { suggestTimeZones } from './schedule-options.ts';

export interface QuietNeeds {
  readonly store: PlaceSettings;
  readonly about: About;
}

/** `/quiet`: hours in which nothing is posted here; it comes after them. */
export const quiet: Command<QuietNeeds> = {
  definition: define('quiet', 'Hours in which nothing is posted here', {
    access: 'manager',
    options: [
      option('hours', 'From and to, such as 22:00-07:00, or off'),
      option('timezone', 'Continent and city, such as Europe/Berlin', {
        type: 'named',
        isCompleted: true,
      }),
    ],
  }),
  async run({ store, about }, { place, options, user }) {
    const { hours, timezone } = options;
    const channel = channelOf(place);
    if (hours === undefined) return await tellQuiet(store, channel);
    if (hours.toLowerCase() === 'off') {
      await store.savePlaceSetting(channel, 'quiet', null);
      return privateNotice('There are no quiet hours here any more.');
    }
    const [from, to, ...others] = hours.split(/\s*(?:-|–|\bto\b)\s*/u);
    if (from === undefined || to === undefined || others.length > 0) {
      throw new BroadsheetError('invalid-input', `no quiet hours: ${hours}`, {
        advice: 'Give quiet hours such as “22:00-07:00”, or “off”.',
      });
    }
    const timeZone = parseTimeZone(timezone ?? user.timeZone ?? about.timeZone);
    const quietHours = { from: parseTime(from), to: parseTime(to), timeZone };
    await store.savePlaceSetting(channel, 'quiet', formatQuietHours(quietHours));
    const text = quietHoursText(quietHours);
    return privateNotice(`Nothing is posted here from ${text}; what falls due comes after it.`);
  },
  async complete(_needs, { option: name, text }) {
    return name === 'timezone' ? suggestTimeZones(text) : [];
  },
};

async function tellQuiet(
  store: PlaceSettings,
  place: Parameters<PlaceSettings['readPlaceSettings']>[0],
) {
  const held = readQuietHours((await store.readPlaceSettings(place))['quiet']);
  if (held !== null) return privateNotice(`Nothing is posted here from ${quietHoursText(held)}.`);
  return privateNotice(
    'There are no quiet hours here: ',
    code('/quiet 22:00-07:00'),
    ' sets them.',
  );
}
