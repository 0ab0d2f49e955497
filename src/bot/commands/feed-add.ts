import { addFeed } from '../../core/feeds/add.ts';
import type { FindNeeds } from '../../core/feeds/find.ts';
import { reply, type Form } from '../../domain/reply.ts';
import type { SourceStore } from '../../ports/store.ts';
import { actionId } from '../action.ts';
import { define, option, type Command } from '../command.ts';
import { feedPreviewReply, removeButton } from '../views/feed-preview.ts';

/** Discord's limit for a text field is 4,000; no address needs more than 2,000. */
const MAX_ADDRESS = 2000;
const MAX_NAME = 100;

export type FeedAddNeeds = FindNeeds & { readonly store: SourceStore };

const FORM: Form = {
  id: actionId('feed add', {}),
  title: 'Read a feed or a site',
  submitLabel: 'Add',
  fields: [
    {
      id: 'address',
      label: 'Address of the feed or the site',
      hint: 'https://example.org',
      value: null,
      isRequired: true,
      isLong: false,
      maxLength: MAX_ADDRESS,
      options: null,
    },
    {
      id: 'name',
      label: 'What to call it',
      hint: 'Left empty: its own title',
      value: null,
      isRequired: false,
      isLong: false,
      maxLength: MAX_NAME,
      options: null,
    },
  ],
};

/** `/feed add`: finds the feed of an address, shows what it holds, and reads it from now on. */
export const feedAdd: Command<FeedAddNeeds> = {
  definition: define('feed add', 'Read a feed or a site', {
    options: [
      option('address', 'Address of a feed or a site, or a handle of a known service', {
        isRequired: true,
      }),
      option('name', 'What to call it'),
    ],
    access: 'manager',
    mayOpenForm: true,
  }),
  async run(needs, { options, place }) {
    const { address, name = null } = options;
    if (address === undefined) return reply('notice', { form: FORM, isPrivate: true });
    const { source, preview, wasKnown } = await addFeed(needs, {
      owner: place.owner,
      address,
      name,
    });
    return feedPreviewReply(preview, {
      title: wasKnown ? 'This feed is read here already' : 'Added',
      notes: wasKnown ? [] : ['its articles come within a minute'],
      buttons: wasKnown ? [] : [removeButton(source.address)],
    });
  },
};
