import { listFollows } from '../../core/following.ts';
import { reply } from '../../domain/reply.ts';
import { define, type Command } from '../command.ts';
import { code, privateNotice } from '../views/notice.ts';
import type { FollowCommandNeeds } from './follow.ts';

/** `/following`: what one follows oneself. */
export const following: Command<FollowCommandNeeds> = {
  definition: define('following', 'What you follow'),
  async run(needs, { place, user }) {
    const follows = await listFollows(needs, { place, user });
    if (follows.length === 0) {
      return privateNotice('You follow nothing yet: ', code('/follow syria'), ' begins.');
    }
    const items = follows.map(({ kind, name }) => [`${name} (${kind})`]);
    return reply('list', {
      title: 'You follow',
      blocks: [{ type: 'list', items }],
      isPrivate: true,
    });
  },
};
