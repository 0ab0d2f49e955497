import type { FeedPreview } from '../../core/feeds/find.ts';
import type { FeedRow } from '../../core/feeds.ts';
import { reply, type Block, type Button, type Inline, type Reply } from '../../domain/reply.ts';
import { redactUrl } from '../../text/redact.ts';
import { actionId } from '../action.ts';
import { count } from './count.ts';
import { code, paragraph } from './notice.ts';
import { buttonRow, pageButtons, pageOf } from './pager.ts';

/** Sources on one page of a list. */
const PAGE_ROWS = 15;
/** Items shown of a feed before it is read here. */
const MAX_PREVIEW = 5;

const STATES: Readonly<Record<FeedRow['state'], string>> = {
  new: 'not read yet',
  well: 'well',
  failing: 'failing',
  paused: 'paused',
};

/** All sources of a place with how they fare, a page at a time. */
export function feedListReply(
  rows: readonly FeedRow[],
  options: Readonly<Record<string, string>>,
): Reply {
  if (rows.length === 0) {
    const hint = paragraph(
      'Nothing is read yet. ',
      code('/feed add <address>'),
      ' adds a feed or a site.',
    );
    return reply('list', { title: 'Sources', blocks: [hint], isPrivate: true });
  }
  const pages = Math.ceil(rows.length / PAGE_ROWS);
  const page = pageOf(options, pages);
  const shown = rows.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS);
  const failing = rows.filter(({ state }) => state === 'failing').length;
  return reply('list', {
    title: 'Sources',
    blocks: [
      { type: 'list', items: shown.map(rowItem) },
      ...buttonRow(pageButtons('feed list', options, { page, pages })),
    ],
    footer: [count(rows.length, 'source'), ...(failing === 0 ? [] : [`${failing} failing`])],
    isPrivate: true,
  });
}

function rowItem({ source, health, state }: FeedRow): readonly Inline[] {
  const address = redactUrl(source.address);
  const name = redactUrl(source.name);
  const next = health?.nextPollAt ?? null;
  const facts: readonly Inline[] =
    state !== 'well' || health === null
      ? []
      : [`, ${count(health.itemCount, 'item')}`, ...lastRead(health.lastSucceededAt)];
  return [
    { type: 'strong', text: name },
    // Where a file lies on the operator's machine is nobody's business.
    ...(name === address || source.kind === 'file' ? [] : [` ${address}`]),
    `: ${STATES[state]}`,
    ...facts,
    ...(next === null || state === 'paused'
      ? []
      : [', next ', { type: 'instant' as const, instant: next, show: 'time' as const }]),
  ];
}

function lastRead(at: Temporal.Instant | null): readonly Inline[] {
  return at === null ? [] : [', read ', { type: 'instant', instant: at, show: 'time' }];
}

/** The sources that fail, with why and since when. */
export function feedErrorsReply(rows: readonly FeedRow[]): Reply {
  const blocks: readonly Block[] =
    rows.length === 0
      ? [paragraph('All sources are well.')]
      : [{ type: 'list', items: rows.map(errorItem) }];
  return reply('list', { title: 'Failing sources', blocks, isPrivate: true });
}

function errorItem({ source, health }: FeedRow): readonly Inline[] {
  const since = health?.failingSince ?? null;
  return [
    { type: 'strong', text: redactUrl(source.name) },
    `: ${redactUrl(health?.fault ?? 'it could not be read')}`,
    ...(since === null
      ? []
      : [' Since ', { type: 'instant' as const, instant: since, show: 'date-time' as const }, '.']),
    ` Failed ${count(health?.failures ?? 0, 'time')} in a row.`,
  ];
}

/** What a feed holds, before or after it was added. */
export function feedPreviewReply(
  preview: FeedPreview,
  { title, notes, buttons }: PreviewFrame,
): Reply {
  const items = preview.latest.slice(0, MAX_PREVIEW).map(itemLine);
  return reply('notice', {
    title,
    blocks: [
      paragraph({ type: 'strong', text: preview.title }, ` ${redactUrl(preview.address)}`),
      ...(items.length === 0
        ? [paragraph('It holds no items at the moment.')]
        : [{ type: 'list' as const, items }]),
      ...buttonRow(buttons),
    ],
    footer: [count(preview.itemCount, 'item'), ...notes, ...preview.problems.slice(0, 3)],
    isPrivate: true,
  });
}

export interface PreviewFrame {
  readonly title: string;
  readonly notes: readonly string[];
  readonly buttons: readonly Button[];
}

function itemLine({ title, link, publishedAt }: FeedPreview['latest'][number]): readonly Inline[] {
  const label = title ?? link ?? 'an item without a title';
  return [
    link === null ? label : { type: 'link', label, url: link },
    ...(publishedAt === null
      ? []
      : [' ', { type: 'instant' as const, instant: publishedAt, show: 'date' as const }]),
  ];
}

/** A button that takes the feed back out; by its address, since others may have its name. */
export function removeButton(address: string): Button {
  return {
    id: actionId('feed remove', { feed: address }),
    label: 'Remove it again',
    style: 'danger',
  };
}

/** A button that begins to read a feed that was only tried. */
export function addButton(address: string): Button {
  return { id: actionId('feed add', { address }), label: 'Read this feed', style: 'primary' };
}
