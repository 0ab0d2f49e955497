import type { KnownBlock } from '@slack/types';
import type { Reply } from '../../../../domain/reply.ts';
import { splitReply } from '../../../../text/split-reply.ts';
import { MAX_ACTIONS, MAX_BLOCKS, MAX_BLOCKS_JSON, MAX_OPTIONS } from './limits.ts';
import { renderBlocks } from './message.ts';

/** A reply in parts that Slack takes as one message each. */
export function splitForSlack(reply: Reply): readonly Reply[] {
  return splitReply(reply, fitsMessage);
}

function fitsMessage(reply: Reply): boolean {
  const blocks = renderBlocks(reply);
  return (
    blocks.length <= MAX_BLOCKS &&
    blocks.every(fitsBlock) &&
    JSON.stringify(blocks).length <= MAX_BLOCKS_JSON
  );
}

function fitsBlock(block: KnownBlock): boolean {
  if (block.type !== 'actions') return true;
  return block.elements.length <= MAX_ACTIONS && block.elements.every(fitsElement);
}

function fitsElement(element: object): boolean {
  return (
    !('options' in element) ||
    !Array.isArray(element.options) ||
    element.options.length <= MAX_OPTIONS
  );
}
