import {
  exportFeeds,
  importFeeds,
  importFeedsFrom,
  type ImportedFeeds,
} from '../../core/feeds/transfer.ts';
import { reply, type Form } from '../../domain/reply.ts';
import type { Http } from '../../ports/http.ts';
import type { SourceStore } from '../../ports/store.ts';
import { actionId } from '../action.ts';
import { define, option, type Command } from '../command.ts';
import { count } from '../views/count.ts';
import { paragraph, privateNotice } from '../views/notice.ts';

interface ImportNeeds {
  readonly store: SourceStore;
  readonly http: Http;
}

/** What a form's text field takes on every platform (Slack: 3,000). */
const MAX_OPML = 3000;

const FORM: Form = {
  id: actionId('feed import', {}),
  title: 'Read the feeds of an OPML list',
  submitLabel: 'Import',
  fields: [
    {
      id: 'opml',
      label: 'The list, or the address of one',
      hint: '<opml>… or https://example.org/feeds.opml',
      value: null,
      isRequired: true,
      isLong: true,
      maxLength: MAX_OPML,
      options: null,
    },
  ],
};

/** `/feed import`: the feeds of an OPML list, given as text or by its address. */
export const feedImport: Command<ImportNeeds> = {
  definition: define('feed import', 'Read the feeds of an OPML list', {
    options: [option('opml', 'Address of the list, or the list itself', { isRequired: true })],
    access: 'manager',
    mayOpenForm: true,
  }),
  async run(needs, { place, options }) {
    const opml = options['opml'];
    if (opml === undefined) return reply('notice', { form: FORM, isPrivate: true });
    const imported = /^https?:\/\/\S+$/iu.test(opml)
      ? await importFeedsFrom(needs, { owner: place.owner, address: opml })
      : await importFeeds(needs, { owner: place.owner, opml });
    return privateNotice(importedLine(imported));
  },
};

/** `/feed export`: all feeds as an OPML file. */
export const feedExport: Command<{ readonly store: SourceStore }> = {
  definition: define('feed export', 'All sources as an OPML file', { access: 'manager' }),
  async run(needs, { place }) {
    const text = await exportFeeds(needs, { owner: place.owner, title: 'Broadsheet' });
    const file = { name: 'broadsheet.opml', contentType: 'text/x-opml', text };
    const blocks = [paragraph('The feeds that are read here, for any feed reader:')];
    return reply('notice', { blocks, files: [file], isPrivate: true });
  },
};

function importedLine({ added, known }: ImportedFeeds): string {
  const read = `${count(added.length, 'feed')} added`;
  const before = known.length === 0 ? '' : `, ${known.length} read here before`;
  return `${read}${before}. Their articles come as they are read; /feed errors tells which can't be.`;
}
