import type { Reply } from '../../domain/reply.ts';
import { actionId } from '../action.ts';
import type { AuditNeeds } from '../audited-run.ts';
import { define, option, type Command, type Invocation } from '../command.ts';
import { runParsed } from '../run-command.ts';
import { buttonRow } from '../views/pager.ts';
import { digest, type DigestCommandNeeds } from './digest.ts';
import { feedList } from './feed-list.ts';
import type { FollowCommandNeeds } from './follow.ts';
import { following } from './following.ts';
import { scheduleList } from './schedule-list.ts';
import { usage, type UsageCommandNeeds } from './usage.ts';
import type { ScheduleNeeds } from './schedule-options.ts';

export type HomeNeeds = AuditNeeds &
  DigestCommandNeeds &
  FollowCommandNeeds &
  ScheduleNeeds &
  UsageCommandNeeds & { readonly store: Parameters<typeof feedList.run>[0]['store'] };

/** The pages of the bot's own place on a platform: each is what a command answers. */
const TABS: Readonly<Record<string, Command<HomeNeeds>>> = {
  today: digest,
  feeds: feedList,
  schedules: scheduleList,
  following,
  usage,
};

/** What the bot's own page (Slack's App Home) shows; the platform draws the tabs. */
export const home: Command<HomeNeeds> = {
  definition: define('home', 'Today, feeds, schedules and what you follow', {
    options: [option('tab', 'Which page', { choices: Object.keys(TABS) })],
  }),
  async run(needs, invocation) {
    const tab = invocation.options['tab'] ?? 'today';
    const page = await runParsed(TABS[tab] ?? digest, needs, { options: {} }, invocation);
    const shown = tab === 'feeds' ? withAddButton(page, invocation) : page;
    return { ...shown, isPrivate: true };
  },
};

function withAddButton(page: Reply, { user }: Invocation): Reply {
  if (!user.isManager) return page;
  const add = { id: actionId('feed add', {}), label: 'Add a feed', style: 'primary' } as const;
  return { ...page, blocks: [...page.blocks, ...buttonRow([add])] };
}
