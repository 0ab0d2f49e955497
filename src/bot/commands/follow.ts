import { follow as followName, type FollowNeeds } from '../../core/following.ts';
import {
  findFollower,
  removeFollower,
  saveFollower,
  type Follower,
} from '../../core/following-notify.ts';
import type { Clock } from '../../ports/clock.ts';
import { define, option, type Command, type Invocation } from '../command.ts';
import type { About } from '../needs.ts';
import {
  completeSource,
  completeTopic,
  type SourceCompletion,
  type TopicCompletion,
} from './completions.ts';
import { notifyLine } from '../views/following.ts';
import { code, privateNotice } from '../views/notice.ts';

export interface FollowCommandNeeds extends FollowNeeds {
  readonly store: FollowNeeds['store'] & TopicCompletion & SourceCompletion;
  readonly clock: Pick<Clock, 'now'>;
  readonly about: Pick<About, 'timeZone'>;
}

export const NOTIFY_OPTION = option('notify', 'Whether news come by direct message, once a day', {
  choices: ['daily', 'off'],
});

const KINDS = ['topic', 'story', 'source'] as const;
const KIND_AND_NAME = /^(?<kind>topic|story|source):\s*(?:"(?<quoted>[^"]+)"|(?<name>.+))$/iu;

/** `/follow`: for `/catchup`, each person their own. */
export const follow: Command<FollowCommandNeeds> = {
  definition: define('follow', 'Follow a topic, a story or a source', {
    isPrivate: true,
    options: [
      option('topic', 'What to follow', { isRequired: true, isCompleted: true }),
      option('kind', 'What it is, if that is not clear', { choices: KINDS }),
      NOTIFY_OPTION,
    ],
  }),
  async run(needs, invocation) {
    const { place, user, options } = invocation;
    const { kind, name } = readFollowed(options['topic'] ?? '', options['kind']);
    const followed = await followName(needs, { place, user }, name, kind);
    const what = `the ${followed.kind} “${followed.name}”`;
    const follower = await chooseNotify(needs, invocation);
    const told = `You follow ${what}${followed.isNew ? '' : ' already'}. `;
    if (options['notify'] !== undefined || follower !== null) {
      return privateNotice(told, notifyLine(follower));
    }
    return privateNotice(told, code('/catchup'), ' shows what is new in it.');
  },
  async complete({ store }, { text, place }) {
    const topics = await completeTopic(store, place.owner, text);
    const sources = text.trim() === '' ? [] : await completeSource(store, place.owner, text);
    return [...sources, ...topics];
  },
};

/** "source:Gazette" names its kind as well as the option does. */
export function readFollowed(
  text: string,
  chosen?: string,
): { readonly kind: (typeof KINDS)[number] | null; readonly name: string } {
  const {
    kind: typed,
    quoted,
    name = quoted ?? text,
  } = KIND_AND_NAME.exec(text.trim())?.groups ?? {};
  const wanted = (typed ?? chosen)?.toLowerCase();
  return { kind: KINDS.find((known) => known === wanted) ?? null, name };
}

/** Keeps the choice where one was made; gives what holds now. */
export async function chooseNotify(
  needs: FollowCommandNeeds,
  { place, user, options }: Pick<Invocation, 'place' | 'user' | 'options'>,
): Promise<Follower | null> {
  const reader = { place, user };
  if (options['notify'] === 'off') await removeFollower(needs, reader);
  const held = await findFollower(needs, reader);
  if (options['notify'] !== 'daily' || held !== null) return held;
  const timeZone = user.timeZone ?? needs.about.timeZone;
  const since = needs.clock.now().epochMilliseconds;
  const follower = { place, user: user.id, timeZone, since };
  await saveFollower(needs, follower);
  return follower;
}
