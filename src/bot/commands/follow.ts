import { follow as followName, type FollowNeeds } from '../../core/following.ts';
import { define, option, type Command } from '../command.ts';
import { code, privateNotice } from '../views/notice.ts';

export type FollowCommandNeeds = FollowNeeds;

const KINDS = ['topic', 'story', 'source'] as const;

/** `/follow`: for `/catchup`, each person their own. */
export const follow: Command<FollowCommandNeeds> = {
  definition: define('follow', 'Follow a topic, a story or a source', {
    options: [
      option('topic', 'What to follow', { isRequired: true, isCompleted: true }),
      option('kind', 'What it is, if that is not clear', { choices: KINDS }),
    ],
  }),
  async run(needs, { place, user, options }) {
    const kind = KINDS.find((known) => known === options['kind']) ?? null;
    const followed = await followName(needs, { place, user }, options['topic'] ?? '', kind);
    const what = `the ${followed.kind} “${followed.name}”`;
    if (!followed.isNew) return privateNotice(`You follow ${what} already.`);
    return privateNotice(`You follow ${what}. `, code('/catchup'), ' shows what is new in it.');
  },
};
