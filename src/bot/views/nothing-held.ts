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

/** Says that nothing is held, and offers topics that are. */
export function nothingHeld(
  asked: string,
  { areNear, names }: OfferedTopics,
  narrowed: Narrowed | null = null,
): Reply {
  const text = `Nothing is held on “${clipText(asked.trim(), MAX_BUTTON_LABEL)}”`;
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
  const lead = areNear ? 'What is held lies nearest to:' : 'Most is held on:';
  return reply('answer', { blocks: [paragraph(`${text}. ${lead}`), buttons] });
}
