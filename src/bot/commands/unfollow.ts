import { listFollows, unfollow as unfollowName } from '../../core/following.ts';
import { define, option, type Command } from '../command.ts';
import { nothingFollowed } from '../views/following.ts';
import { privateList, privateNotice } from '../views/notice.ts';
import { readFollowed, type FollowCommandNeeds } from './follow.ts';

/** `/unfollow`: one thing less in `/catchup`. */
export const unfollow: Command<FollowCommandNeeds> = {
  definition: define('unfollow', 'Follow something no longer', {
    isPrivate: true,
    options: [
      option('topic', 'What not to follow any more', { isRequired: true, isCompleted: true }),
    ],
  }),
  async run(needs, { place, user, options }) {
    const { name } = readFollowed(options['topic'] ?? '');
    const gone = await unfollowName(needs, { place, user }, name);
    if (gone.length > 0) return privateNotice(`You no longer follow “${name}”.`);
    const follows = await listFollows(needs, { place, user });
    if (follows.length === 0) return nothingFollowed();
    const names = follows.map((held) => held.name).join(', ');
    return privateList(`You don’t follow that. You follow: ${names}.`);
  },
  async complete(needs, { text, place, user }) {
    const follows = await listFollows(needs, { place, user });
    return follows
      .filter(({ name }) => name.toLowerCase().includes(text.trim().toLowerCase()))
      .map(({ name }) => ({ label: name, value: name }));
  },
};
