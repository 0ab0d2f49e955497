import { linkShare } from '../measure.ts';
import type { TextBlock } from '../page.ts';
import type { Scene } from '../scene.ts';
import type { RowWriter } from './rows.ts';

const OFFSETS = [-3, -2, -1, 1, 2, 3];
const WINDOW = 6;
const TAGS: ReadonlyMap<string, number> = new Map(
  'p h1 h2 h3 h4 h5 h6 li div td'.split(' ').map((tag, index) => [tag, index]),
);

export const NEIGHBOUR_FEATURES: readonly string[] = [
  ...OFFSETS.flatMap((offset) => [
    `beside${offset}.weight`,
    `beside${offset}.linkShare`,
    `beside${offset}.tag`,
    `beside${offset}.steps`,
  ]),
  'window.before',
  'window.linksBefore',
  'window.after',
  'window.linksAfter',
];

/** What stands before and after a block. */
export function describeNeighbours(scene: Scene): RowWriter {
  const { blocks } = scene;
  const logWeights = scene.weights.map((weight) => Math.log2(1 + weight));
  const shares = new Float64Array(blocks.length);
  const tags = new Float64Array(blocks.length);
  for (const [position, block] of blocks.entries()) {
    shares[position] = linkShare(block);
    tags[position] = TAGS.get(block.element.tag) ?? -1;
  }
  return (position, table, start) => {
    const own = blocks[position] as TextBlock;
    let at = start;
    for (const offset of OFFSETS) {
      const beside = position + offset;
      const other = blocks[beside];
      table[at++] = other === undefined ? -1 : (logWeights[beside] as number);
      table[at++] = other === undefined ? -1 : (shares[beside] as number);
      table[at++] = other === undefined ? -2 : (tags[beside] as number);
      table[at++] = other === undefined ? -1 : distance(own, other);
    }
    const before = sumUp(scene, shares, { from: position - WINDOW, to: position - 1 });
    const after = sumUp(scene, shares, { from: position + 1, to: position + WINDOW });
    table[at++] = Math.log2(1 + before.text);
    table[at++] = before.links / (before.text || 1);
    table[at++] = Math.log2(1 + after.text);
    table[at] = after.links / (after.text || 1);
  };
}

/** 0 within one element, 1 for siblings, 2 for all others. */
function distance(one: TextBlock, other: TextBlock): number {
  if (one.element === other.element) return 0;
  return one.element.parent === other.element.parent ? 1 : 2;
}

interface Window {
  readonly from: number;
  readonly to: number;
}

function sumUp({ weights }: Scene, shares: Float64Array, { from, to }: Window) {
  let text = 0;
  let links = 0;
  for (let at = Math.max(0, from); at <= to && at < weights.length; at++) {
    const weight = weights[at] as number;
    text += weight;
    links += weight * (shares[at] as number);
  }
  return { text, links };
}
