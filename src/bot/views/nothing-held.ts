import { reply, type Block, type Button, type Reply } from '../../domain/reply.ts';
import type { OfferedTopics } from '../../domain/topic.ts';
import { clipText } from '../../text/graphemes.ts';
import { actionId } from '../action.ts';
import { paragraph } from './notice.ts';
import { MAX_BUTTON_LABEL } from './pager.ts';

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
  offered: OfferedTopics,
  narrowed: Narrowed | null = null,
): Reply {
  if (!offered.areNamed) return nothingHeld(question, offered, narrowed);
  return inVain(`No report held answers “${clipped(question)}”`, offered, narrowed);
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
  const buttons: Block = {
    type: 'buttons',
    buttons: names.map((topic) => ({
      id: actionId('summary', { topic }),
      label: clipText(topic, MAX_BUTTON_LABEL),
      style: 'normal',
    })),
  };
  return reply('answer', { blocks: [paragraph(`${text}. ${leadOf(found)}`), buttons] });
}

function leadOf({ areNamed, areNear }: Omit<OfferedTopics, 'names'>): string {
  if (areNamed) return 'What is held on the topic:';
  return areNear ? 'What is held lies nearest to:' : 'Most is held on:';
}
