import { BroadsheetError } from '../../domain/errors.ts';
import { reply } from '../../domain/reply.ts';
import type { PlaceSettings } from '../../ports/store-conversations.ts';
import { define, option, type Command, type Invocation } from '../command.ts';
import { channelOf, MENTION_POLICIES, readPlaceChoices } from '../place-choices.ts';
import { quoted } from '../views/notice.ts';
import { settingsForm, settingsReply } from '../views/settings.ts';
import { LENGTH_OPTION } from './options.ts';

export interface SettingsNeeds {
  readonly store: PlaceSettings;
}

/** Knows which tags name a language, beside which are well formed. */
const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
/** Goes back to the default, as an empty field of the form does. */
const DEFAULT = 'default';

/** `/settings`: the language, length and manners of a channel, by form or typed. */
export const settings: Command<SettingsNeeds> = {
  definition: define('settings', 'Language, length and manners in this channel', {
    access: 'manager',
    mayOpenForm: true,
    options: [
      option('language', 'Such as de or pt-BR; default for the articles’ own', { type: 'named' }),
      { ...LENGTH_OPTION, choices: [...LENGTH_OPTION.choices, DEFAULT] },
      option('mention', 'When I answer messages', { choices: MENTION_POLICIES }),
    ],
  }),
  async run({ store }, { options, place }) {
    const values = valuesOf(options);
    if (values.length === 0) {
      const form = settingsForm(await readPlaceChoices(store, place));
      return reply('notice', { form, isPrivate: true });
    }
    for (const [name, value] of values) {
      await store.savePlaceSetting(channelOf(place), name, value);
    }
    return settingsReply(await readPlaceChoices(store, place), place.platform);
  },
};

type Value = readonly [name: string, value: string | null];

/** What is to be saved; `null` for a default. A form gives every value, its empty fields too. */
function valuesOf(options: Invocation['options']): readonly Value[] {
  const isForm = options['form'] === 'filled';
  return ['language', 'length', 'mention'].flatMap((name): readonly Value[] => {
    const given = options[name];
    if (given === undefined) return isForm ? [[name, null]] : [];
    if (given.toLowerCase() === DEFAULT) return [[name, null]];
    return [[name, name === 'language' ? readLanguage(given) : given]];
  });
}

function readLanguage(text: string): string {
  try {
    const [language = ''] = Intl.getCanonicalLocales(text);
    if (LANGUAGES.of(language) === undefined) throw new RangeError('a tag of no language');
    return language;
  } catch (cause) {
    throw new BroadsheetError('invalid-input', `no language: ${text.slice(0, 40)}`, {
      advice: `“${quoted(text)}” is no language tag: give one such as de, fr or pt-BR.`,
      cause,
    });
  }
}
