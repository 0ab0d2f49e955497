import type { FeedRow } from '../../core/feeds.ts';
import { reply, type Inline, type Reply } from '../../domain/reply.ts';
import { redactUrl } from '../../text/redact.ts';
import { count } from './count.ts';
import { code, paragraph } from './notice.ts';
import { pageOfList } from './pager.ts';

/** Sources on one page of a list. */
const PAGE_ROWS = 15;

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
  const failing = rows.filter(({ state }) => state === 'failing').length;
  return reply('list', {
    title: 'Sources',
    blocks: pageOfList(rows, { command: 'feed list', options, size: PAGE_ROWS, toItem: rowItem }),
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
export function feedErrorsReply(
  rows: readonly FeedRow[],
  options: Readonly<Record<string, string>>,
): Reply {
  const title = 'Failing sources';
  if (rows.length === 0) {
    return reply('list', { title, blocks: [paragraph('All sources are well.')], isPrivate: true });
  }
  return reply('list', {
    title,
    blocks: pageOfList(rows, {
      command: 'feed errors',
      options,
      size: PAGE_ROWS,
      toItem: errorItem,
    }),
    footer: [`${count(rows.length, 'source')} failing`],
    isPrivate: true,
  });
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
