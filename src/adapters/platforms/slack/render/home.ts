import type { HomeView } from '@slack/types';
import { reply, type Reply } from '../../../../domain/reply.ts';
import { renderButtons } from './controls.ts';
import { splitForSlack } from './fits.ts';
import { renderBlocks } from './message.ts';

/** The pages of App Home: what the bot is asked for, and what its button says. */
export const HOME_TABS = [
  { tab: 'today', label: 'Today' },
  { tab: 'feeds', label: 'Feeds' },
  { tab: 'schedules', label: 'Schedules' },
  { tab: 'following', label: 'Following' },
  { tab: 'usage', label: 'Usage' },
] as const;

/** Begins the action id of a button that turns to another page. */
export const TAB_ACTION = 'home:';

const MORE = 'There is more than fits here: ask for it by command.';

/** App Home with one of its pages open. Longer replies are cut at a sentence, and say so. */
export function renderHome(open: string, page: Reply): HomeView {
  const tabs = HOME_TABS.map(({ tab, label }) => ({
    id: `${TAB_ACTION}${tab}`,
    label,
    style: tab === open ? ('primary' as const) : ('normal' as const),
  }));
  const [first = page, ...rest] = splitForSlack({ ...page, form: null });
  const shown = rest.length === 0 ? first : { ...first, footer: [MORE] };
  return {
    type: 'home',
    private_metadata: open,
    blocks: [...renderButtons(tabs), { type: 'divider' }, ...renderBlocks(shown)],
  };
}

/** What App Home shows when the bot has nothing to say about a page. */
export function emptyPage(): Reply {
  return reply('notice', {
    blocks: [{ type: 'paragraph', content: ['Nothing here yet.'], citations: [] }],
  });
}
