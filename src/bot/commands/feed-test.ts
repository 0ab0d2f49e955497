import { testFeed } from '../../core/feeds/add.ts';
import { define, option, type Command } from '../command.ts';
import { addButton, feedPreviewReply } from '../views/feed-preview.ts';
import { completeSource } from './completions.ts';
import type { FeedAddNeeds } from './feed-add.ts';

/** `/feed test`: reads a feed once and keeps nothing. */
export const feedTest: Command<FeedAddNeeds> = {
  definition: define('feed test', 'Show what a feed holds, without reading it from now on', {
    options: [
      option('feed', 'An address, or the name of a source', {
        isRequired: true,
        isCompleted: true,
      }),
    ],
    access: 'manager',
  }),
  async run(needs, { place, options }) {
    const preview = await testFeed(needs, { owner: place.owner, feed: options['feed'] ?? '' });
    return feedPreviewReply(preview, {
      title: 'What this feed holds',
      notes: ['nothing was kept'],
      buttons: [addButton(preview.address)],
    });
  },
  complete: ({ store }, { text, place }) => completeSource(store, place.owner, text),
};
