import { catchUp, listFollows, type CatchUpNeeds } from '../../core/following.ts';
import { define, type Command } from '../command.ts';
import type { About } from '../needs.ts';
import { digestReply } from '../views/digest.ts';
import { nothingFollowed } from '../views/following.ts';
import { privateList } from '../views/notice.ts';
import { SINCE_OPTION, sinceOf } from './options.ts';

export type CatchUpCommandNeeds = CatchUpNeeds & { readonly about: Pick<About, 'language'> };

/** `/catchup`: what is new for one person since they last looked; seen by them alone. */
export const catchup: Command<CatchUpCommandNeeds> = {
  definition: define('catchup', 'What is new in what you follow, since you last looked', {
    isPrivate: true,
    options: [SINCE_OPTION],
  }),
  async run(needs, { place, user, options }) {
    const reader = { place, user };
    const follows = await listFollows(needs, reader);
    if (follows.length === 0) return nothingFollowed();
    const since = sinceOf(options, needs.clock.now());
    const digest = await catchUp(needs, reader, { since, language: needs.about.language });
    if (digest.sections.length === 0) {
      const names = follows.map(({ name }) => name).join(', ');
      return privateList(`Nothing new in what you follow (${names}) since `, {
        type: 'instant',
        instant: digest.since,
        show: 'date-time',
      });
    }
    return { ...digestReply(digest, 'New for you'), isPrivate: true };
  },
};
