import { reply, type Block, type Reply } from '../../domain/reply.ts';
import { actionId } from '../action.ts';
import { paragraph } from './notice.ts';

/** Topics offered as buttons. */
const MAX_OFFERED = 5;
/** What a button of Slack can show (75) with room to spare. */
const MAX_LABEL = 60;

/** Says that nothing is held, and offers the topics that lie nearest. */
export function nothingHeld(asked: string, nearest: readonly string[]): Reply {
  const text = `Nothing is held on “${shorten(asked)}”.`;
  if (nearest.length === 0) return reply('answer', { blocks: [paragraph(text)] });
  const buttons: Block = {
    type: 'buttons',
    buttons: nearest.slice(0, MAX_OFFERED).map((topic) => ({
      id: actionId('summary', { topic }),
      label: shorten(topic),
      style: 'normal',
    })),
  };
  return reply('answer', { blocks: [paragraph(`${text} What is held lies nearest to:`), buttons] });
}

export function shorten(text: string, length = MAX_LABEL): string {
  const characters = [...new Intl.Segmenter().segment(text.trim())].map(({ segment }) => segment);
  return characters.length <= length ? text.trim() : `${characters.slice(0, length - 1).join('')}…`;
}
