import type { KnownBlock } from '@slack/types';
import type { Inline, Reply } from '../../../../domain/reply.ts';
import { clipText } from '../../../../text/graphemes.ts';
import { plainReply } from '../../../../text/plain-reply.ts';
import { renderBlock, renderHeading, section } from './block.ts';
import { renderCaption } from './caption.ts';
import { escapeMrkdwn } from './escape.ts';
import { MAX_FALLBACK } from './limits.ts';
import { renderSources } from './sources.ts';

const MAX_FOOTER_PART = 500;
const USER_GROUP = /^S[A-Z0-9]{2,}$/u;

/** What a message shows: its blocks, and the same in plain text for notifications and screen readers. */
export interface MessageBody {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

export function renderMessage(reply: Reply): MessageBody {
  return { text: fallbackText(reply), blocks: renderBlocks(reply) };
}

export function renderBlocks(reply: Reply): KnownBlock[] {
  return [
    ...renderBody(reply),
    ...renderSources(reply.sources),
    ...renderCaption(reply.footer.map(clipPart)),
  ];
}

/** Without what stands below: the sources and the footer. */
export function renderBody(reply: Reply): KnownBlock[] {
  const sources = new Map(reply.sources.map((source) => [source.number, source]));
  return [
    ...renderAttention(reply),
    ...renderHeading({ type: 'heading', level: 1, text: reply.title ?? '', url: null }),
    ...reply.blocks.flatMap((block) => renderBlock(block, sources)),
  ];
}

/** Slack notifies a user group by its element alone, never by a text. */
function renderAttention({ attention }: Reply): KnownBlock[] {
  if (typeof attention !== 'object' || !USER_GROUP.test(attention.role)) return [];
  return section([{ type: 'usergroup', usergroup_id: attention.role }]);
}

/** The footer stands below every part whole, so it may not take a part's room. */
function clipPart(part: Inline): Inline {
  return typeof part === 'string' ? clipText(part, MAX_FOOTER_PART) : part;
}

function fallbackText(reply: Reply): string {
  const text = clipText(escapeMrkdwn(plainReply(reply)), MAX_FALLBACK - 1);
  return text.trim() === '' ? '…' : text;
}
