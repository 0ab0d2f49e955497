import type { Commands } from '../find-command.ts';
import type { BotNeeds } from '../needs.ts';
import { withTranslations } from '../translations.ts';
import { alertsOff } from './alerts-off.ts';
import { alertsSet } from './alerts-set.ts';
import { article } from './article.ts';
import { ask } from './ask.ts';
import { audit } from './audit.ts';
import { catchup } from './catchup.ts';
import { digest } from './digest.ts';
import { feedAdd } from './feed-add.ts';
import { feedPause, feedRemove, feedResume } from './feed-change.ts';
import { feedErrorList, feedList } from './feed-list.ts';
import { feedTest } from './feed-test.ts';
import { feedExport, feedImport } from './feed-transfer.ts';
import { filterAdd } from './filter-add.ts';
import { filterList } from './filter-list.ts';
import { filterRemove } from './filter-remove.ts';
import { follow } from './follow.ts';
import { following } from './following.ts';
import { createHelp } from './help.ts';
import { home } from './home.ts';
import { quiet } from './quiet.ts';
import { scheduleAdd } from './schedule-add.ts';
import { scheduleEdit } from './schedule-edit.ts';
import { scheduleList } from './schedule-list.ts';
import { schedulePause } from './schedule-pause.ts';
import { schedulePreview } from './schedule-preview.ts';
import { scheduleRemove } from './schedule-remove.ts';
import { scheduleResume } from './schedule-resume.ts';
import { scheduleSkip } from './schedule-skip.ts';
import { settings } from './settings.ts';
import { status } from './status.ts';
import { story } from './story.ts';
import { summary } from './summary.ts';
import { unfollow } from './unfollow.ts';
import { usage } from './usage.ts';
import { why } from './why.ts';

/** One line per command. */
const EXPLAINED: Commands<BotNeeds> = [
  summary,
  ask,
  digest,
  article,
  story,
  feedAdd,
  feedList,
  feedRemove,
  feedPause,
  feedResume,
  feedTest,
  feedErrorList,
  feedImport,
  feedExport,
  follow,
  unfollow,
  following,
  catchup,
  why,
  scheduleAdd,
  scheduleList,
  scheduleEdit,
  scheduleRemove,
  schedulePause,
  scheduleResume,
  scheduleSkip,
  schedulePreview,
  alertsSet,
  alertsOff,
  quiet,
  filterAdd,
  filterList,
  filterRemove,
  settings,
  audit,
  status,
  usage,
];

/** Both platforms are registered from this table. */
export const COMMANDS = [...EXPLAINED, createHelp(EXPLAINED)].map(withTranslations);

/** Answered like the others, but registered nowhere: platforms send them by themselves. */
export const INTERNAL_COMMANDS: Commands<BotNeeds> = [home];
