import { reply, type Form, type FormField, type Reply } from '../../domain/reply.ts';
import { SUMMARY_LENGTHS } from '../../domain/summary.ts';
import { actionId } from '../action.ts';
import { MENTION_POLICIES, type MentionPolicy, type PlaceChoices } from '../place-choices.ts';

const MAX_LANGUAGE = 35;

const MENTION_TEXTS: Readonly<Record<MentionPolicy, string>> = {
  always: 'Every message in my threads',
  threads: 'In my threads, until people talk to each other',
  off: 'Never: commands only',
};

/** The choices of a channel as they stand, to be changed. */
export function settingsForm({ language, length, mention }: PlaceChoices): Form {
  return {
    id: actionId('settings', { form: 'filled' }),
    title: 'Settings of this channel',
    submitLabel: 'Save',
    fields: [
      {
        ...field('language', 'Language', language),
        hint: 'Such as de or pt-BR; empty: the articles’ own',
        maxLength: MAX_LANGUAGE,
      },
      { ...field('length', 'Length', length ?? 'normal'), options: SUMMARY_LENGTHS.map(plain) },
      {
        ...field('mention', 'When I answer messages', mention),
        options: MENTION_POLICIES.map((policy) => ({
          label: MENTION_TEXTS[policy],
          value: policy,
          description: null,
        })),
      },
    ],
  };
}

/** Discord keeps the words of other messages from a bot, unless whoever runs it asks for them. */
const MENTIONS_ALONE =
  'In my threads here I hear what mentions me, and the rest only where my operator has switched message content on';

/** What holds in a channel now. */
export function settingsReply(
  { language, length, mention }: PlaceChoices,
  platform: string,
): Reply {
  return reply('list', {
    title: 'Settings of this channel',
    blocks: [
      {
        type: 'list',
        items: [
          [{ type: 'strong', text: 'Language' }, `: ${language ?? 'the articles’ own'}`],
          [{ type: 'strong', text: 'Length' }, `: ${length ?? 'normal'}`],
          [{ type: 'strong', text: 'Messages I answer' }, `: ${MENTION_TEXTS[mention]}`],
        ],
      },
    ],
    footer: platform === 'discord' && mention !== 'off' ? [MENTIONS_ALONE] : [],
    isPrivate: true,
  });
}

function field(id: string, label: string, value: string | null): FormField {
  return {
    id,
    label,
    value,
    hint: null,
    isRequired: false,
    isLong: false,
    maxLength: 100,
    options: null,
  };
}

function plain(value: string) {
  return { label: value, value, description: null };
}
