import {
  formatQuietHours,
  quietHoursText,
  readQuietHours,
  type QuietHours,
} from '../../domain/delivery-quiet.ts';
import { BroadsheetError } from '../../domain/errors.ts';
import { parseTime, parseTimeZone, splitTimeWords } from '../../domain/schedule-words.ts';
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
    const quietHours = readHours(hours, timezone ?? null, user.timeZone ?? about.timeZone);
    await store.savePlaceSetting(channel, 'quiet', formatQuietHours(quietHours));
    const text = quietHoursText(quietHours);
    return privateNotice(`Nothing is posted here from ${text}; what falls due comes after it.`);
  },
  async complete(_needs, { option: name, text }) {
    return name === 'timezone' ? suggestTimeZones(text) : [];
  },
};

/** "22:00-07:00", "22:00 to 07:00 Berlin" */
function readHours(text: string, zone: string | null, usualZone: string): QuietHours {
  const [begin, end, ...others] = text.split(/\s*(?:-|–|\bto\b)\s*/u);
  if (begin === undefined || end === undefined || others.length > 0) throw noHours(text);
  const behind = splitTimeWords(end);
  if (behind.days !== null) throw noHours(text);
  const from = parseTime(begin);
  const to = parseTime(behind.time ?? end);
  if (from === to) throw noHours(text);
  return { from, to, timeZone: parseTimeZone(zone ?? behind.timeZone ?? usualZone) };
}

function noHours(text: string): BroadsheetError {
  return new BroadsheetError('invalid-input', `no quiet hours: ${text.slice(0, 40)}`, {
    advice:
      'Give two times such as “22:00-07:00”, with a time zone behind them if you like, or “off”.',
  });
}

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
