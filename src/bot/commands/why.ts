import {
  explainStory,
  type Explanation,
  type ExplainNeeds,
  type Hindrance,
} from '../../core/explain.ts';
import type { Delivery } from '../../domain/delivery.ts';
import { reply, type Inline } from '../../domain/reply.ts';
import { define, option, type Command } from '../command.ts';
import { count } from '../views/count.ts';
import { outletNames } from '../views/digest.ts';
import { privateNotice, quoted } from '../views/notice.ts';

const HINDRANCES: Readonly<Record<Hindrance, string>> = {
  withdrawn: 'Its outlet took it back.',
  'other-sources': 'The digest here reads other sources.',
  filtered: 'A filter of this channel leaves it out (/filter list).',
  filler: 'Too little speaks for it: one outlet, a short text, or none of the topics asked for.',
  'no-room':
    'Bigger stories took all the room; more stories make room (/schedule edit max_stories).',
  'not-due-yet': 'It is in line for the next digest here.',
  'no-schedule': 'No digest is ordered for this channel (/schedule add).',
};

/** `/why`: what became of a story here, from what was written down of every delivery. */
export const why: Command<ExplainNeeds> = {
  definition: define('why', 'Why a story was or was not posted here', {
    isPrivate: true,
    options: [option('story', 'Words of its headline', { isRequired: true })],
  }),
  async run(needs, { place, options }) {
    const text = options['story'] ?? '';
    const explanation = await explainStory(needs, { ...place, thread: null }, text);
    if (explanation === null) {
      return privateNotice(`Nothing that came in the last 7 days is about “${quoted(text)}”.`);
    }
    const { headline, outlets } = explanation;
    const caption = [`reported by ${count(outlets.length, 'outlet')}`, outletNames(outlets)];
    return reply('list', {
      title: 'Why',
      blocks: [
        { type: 'heading', level: 2, text: headline, url: null },
        { type: 'caption', parts: caption },
        { type: 'list', items: linesOf(explanation) },
      ],
      isPrivate: true,
    });
  },
};

function linesOf({ deliveries, hindrances }: Explanation): readonly (readonly Inline[])[] {
  return [
    ...deliveries.map(deliveryLine),
    ...hindrances.map((hindrance) => [HINDRANCES[hindrance]]),
  ];
}

function deliveryLine({ kind, state, reason, dueAt }: Delivery): readonly Inline[] {
  const what = kind === 'alert' ? 'an alert' : 'a digest';
  const states = {
    sent: `Posted in ${what} of `,
    open: `Waits in ${what} of `,
    held: `Held back in ${what} of `,
    failed: `Could not be posted in ${what} of `,
  } as const;
  const because = reason === null ? [] : [`: ${reason}`];
  return [states[state], { type: 'instant', instant: dueAt, show: 'date-time' }, ...because];
}
