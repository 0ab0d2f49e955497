import { listFollows } from '../../core/following.ts';
import { reply } from '../../domain/reply.ts';
import { define, type Command } from '../command.ts';
import { nothingFollowed, notifyLine } from '../views/following.ts';
import { paragraph } from '../views/notice.ts';
import { chooseNotify, NOTIFY_OPTION, type FollowCommandNeeds } from './follow.ts';

/** `/following`: what one follows oneself. */
export const following: Command<FollowCommandNeeds> = {
  definition: define('following', 'What you follow', {
    isPrivate: true,
    options: [NOTIFY_OPTION],
  }),
  async run(needs, invocation) {
    const { place, user } = invocation;
    const follower = await chooseNotify(needs, invocation);
    const follows = await listFollows(needs, { place, user });
    if (follows.length === 0) return nothingFollowed();
    const items = follows.map(({ kind, name }) => [`${name} (${kind})`]);
    return reply('list', {
      title: 'You follow',
      blocks: [{ type: 'list', items }, paragraph(notifyLine(follower))],
      isPrivate: true,
    });
  },
};
