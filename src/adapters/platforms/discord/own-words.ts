import { reply, type Reply } from '../../../domain/reply.ts';

/** What the adapter says by itself; seen by the asking person alone where Discord can do that. */
export function ownNotice(text: string): Reply {
  return reply('notice', {
    blocks: [{ type: 'paragraph', content: [text], citations: [] }],
    isPrivate: true,
  });
}

/** For a bot that failed in spite of its promise. */
export function failed(): Reply {
  const { blocks, isPrivate } = ownNotice('It is in the log. Try again.');
  return reply('error', { title: 'Something went wrong', blocks, isPrivate });
}
