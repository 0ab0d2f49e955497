import type { Answer, NearReport } from '../../domain/answer.ts';
import { reply, type Block, type Button, type Inline, type Reply } from '../../domain/reply.ts';
import type { OfferedTopics } from '../../domain/topic.ts';
import { clipText } from '../../text/graphemes.ts';
import { actionId } from '../action.ts';
import { paragraph } from './notice.ts';
import { MAX_BUTTON_LABEL } from './pager.ts';
import { published } from './published.ts';

type Unanswered = Extract<Answer, { kind: 'nothing-held' }>;

/** What a search was narrowed to, in words; and the same search without it. */
export interface Narrowed {
  readonly words: string;
  readonly wider: Button;
}

export const NO_TOPICS: OfferedTopics = { areNamed: false, areNear: false, names: [] };

/** Says that nothing is held on a topic, and offers topics that are. */
export function nothingHeld(
  asked: string,
  offered: OfferedTopics,
  narrowed: Narrowed | null = null,
): Reply {
  return inVain(`Nothing is held on “${clipped(asked)}”`, offered, narrowed);
}

/** Says that nothing that is held answers a question, and offers its topic where that is held. */
export function unanswered(
  question: string,
  { offered, near }: Pick<Unanswered, 'offered' | 'near'>,
  narrowed: Narrowed | null = null,
): Reply {
  if (near.length > 0 && narrowed === null) return besideIt(question, near, offered);
  if (!offered.areNamed) return nothingHeld(question, offered, narrowed);
  return inVain(`No report held answers “${clipped(question)}”`, offered, narrowed);
}

/** Names the reports that may bear on a question, and its topics where these are held. */
function besideIt(
  question: string,
  near: readonly NearReport[],
  { areNamed, names }: OfferedTopics,
): Reply {
  return reply('answer', {
    blocks: [
      paragraph(`No report held clearly answers “${clipped(question)}”. What comes nearest:`),
      { type: 'list', items: near.map(reportLine) },
      ...(areNamed ? [topicButtons(names)] : []),
    ],
  });
}

function reportLine({ headline, url, outlet, publishedAt }: NearReport): readonly Inline[] {
  const title: Inline = url === null ? headline : { type: 'link', label: headline, url };
  const day = published(publishedAt);
  return [
    title,
    ...(outlet === null ? [] : [` · ${outlet}`]),
    ...(day.length === 0 ? [] : [' · ', ...day]),
  ];
}

function clipped(asked: string): string {
  return clipText(asked.trim(), MAX_BUTTON_LABEL);
}

function inVain(
  text: string,
  { names, ...found }: OfferedTopics,
  narrowed: Narrowed | null,
): Reply {
  if (narrowed !== null) {
    const wider: Block = { type: 'buttons', buttons: [narrowed.wider] };
    return reply('answer', { blocks: [paragraph(`${text} ${narrowed.words}.`), wider] });
  }
  if (names.length === 0) return reply('answer', { blocks: [paragraph(`${text}.`)] });
  return reply('answer', { blocks: [paragraph(`${text}. ${leadOf(found)}`), topicButtons(names)] });
}

function topicButtons(names: readonly string[]): Block {
  return {
    type: 'buttons',
    buttons: names.map((topic) => ({
      id: actionId('summary', { topic }),
      label: clipText(topic, MAX_BUTTON_LABEL),
      style: 'normal',
    })),
  };
}

function leadOf({ areNamed, areNear }: Omit<OfferedTopics, 'names'>): string {
  if (areNamed) return 'What is held on the topic:';
  return areNear ? 'What is held lies nearest to:' : 'Most is held on:';
}
