import type { KnownBlock } from '@slack/types';
import type { Block, Reply } from '../../../../domain/reply.ts';
import { MAX_BLOCKS, MAX_BLOCKS_JSON } from './limits.ts';
import { renderBody } from './message.ts';

/**
 * A draft in blocks that stay as they are while it grows: each item of a list is one of its own, and what ends a
 * reply (controls, sources, footer) is left for the end.
 */
export function draftPieces(draft: Reply): readonly KnownBlock[] {
  return renderBody({ ...draft, blocks: draft.blocks.filter(isText).flatMap(takeApart) });
}

/** What has to be added to the blocks that stand; `null` where they don't begin the new ones, or the whole is too long. */
export function piecesAfter(
  standing: readonly KnownBlock[],
  pieces: readonly KnownBlock[],
): readonly KnownBlock[] | null {
  if (pieces.length > MAX_BLOCKS || JSON.stringify(pieces).length > MAX_BLOCKS_JSON) return null;
  const begun = pieces.slice(0, standing.length);
  return JSON.stringify(begun) === JSON.stringify(standing) ? pieces.slice(standing.length) : null;
}

function takeApart(block: Block): readonly Block[] {
  if (block.type === 'bullets') return block.items.map((item) => ({ ...block, items: [item] }));
  if (block.type === 'list') return block.items.map((item) => ({ ...block, items: [item] }));
  return [block];
}

function isText({ type }: Block): boolean {
  return type !== 'buttons' && type !== 'select';
}
