import { feedErrors, listFeeds } from '../../core/feeds.ts';
import type { SourceStore } from '../../ports/store.ts';
import { define, type Command } from '../command.ts';
import { feedErrorsReply, feedListReply } from '../views/feeds.ts';

interface Needs {
  readonly store: SourceStore;
}

/** `/feed list`: everybody may see what is read; secret parts of addresses are left out. */
export const feedList: Command<Needs> = {
  definition: define('feed list', 'All sources and how they fare', { isPrivate: true }),
  run: async (needs, { place, options }) =>
    feedListReply(await listFeeds(needs, place.owner), options),
};

/** `/feed errors`: which sources fail, and why. */
export const feedErrorList: Command<Needs> = {
  definition: define('feed errors', 'Which sources fail, and why', { access: 'manager' }),
  run: async (needs, { place, options }) =>
    feedErrorsReply(await feedErrors(needs, place.owner), options),
};
