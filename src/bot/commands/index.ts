import type { Commands } from '../find-command.ts';
import type { BotNeeds } from '../needs.ts';
import { withTranslations } from '../translations.ts';
import { digest } from './digest.ts';
import { help } from './help.ts';
import { status } from './status.ts';

/** One line per command; both platforms are registered from this table. */
export const COMMANDS: Commands<BotNeeds> = [digest, status, help].map(withTranslations);
