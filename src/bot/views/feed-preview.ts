import type { FeedPreview } from '../../core/feeds/find.ts';
import { reply, type Button, type Inline, type Reply } from '../../domain/reply.ts';
import { redactUrl } from '../../text/redact.ts';
import { actionId } from '../action.ts';
import { count } from './count.ts';
import { paragraph } from './notice.ts';
import { buttonRow } from './pager.ts';

/** Items shown of a feed before it is read here. */
const MAX_PREVIEW = 5;

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
