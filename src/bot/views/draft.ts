import type { Reply } from '../../domain/reply.ts';

/** What is known of an answer so far: its text and sources. Buttons would speak of what still changes. */
export function draftOf(whole: Reply): Reply {
  const blocks = whole.blocks.filter(({ type }) => type !== 'buttons' && type !== 'select');
  return { ...whole, blocks, footer: ['still being written'] };
}
