import { linkShare } from '../measure.ts';
import type { TextBlock } from '../page.ts';
import type { Scene } from '../scene.ts';

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

/** Writes what stands before and after a block. */
export function writeNeighbours(scene: Scene, position: number, row: Float32Array): void {
  const own = scene.blocks[position] as TextBlock;
  let at = 0;
  for (const offset of OFFSETS) {
    const other = scene.blocks[position + offset];
    row[at++] = other === undefined ? -1 : Math.log2(1 + (scene.weights[position + offset] ?? 0));
    row[at++] = other === undefined ? -1 : linkShare(other);
    row[at++] = other === undefined ? -2 : (TAGS.get(other.element.tag) ?? -1);
    row[at++] = other === undefined ? -1 : distance(own, other);
  }
  writeWindow(scene, { position, step: -1 }, row.subarray(at, at + 2));
  writeWindow(scene, { position, step: 1 }, row.subarray(at + 2, at + 4));
}

/** 0 within one element, 1 for siblings, 2 for all others. */
function distance(one: TextBlock, other: TextBlock): number {
  if (one.element === other.element) return 0;
  return one.element.parent === other.element.parent ? 1 : 2;
}

interface Side {
  readonly position: number;
  readonly step: 1 | -1;
}

function writeWindow(scene: Scene, { position, step }: Side, row: Float32Array): void {
  let text = 0;
  let links = 0;
  for (let offset = 1; offset <= WINDOW; offset++) {
    const block = scene.blocks[position + step * offset];
    if (block === undefined) break;
    const weight = scene.weights[position + step * offset] ?? 0;
    text += weight;
    links += weight * linkShare(block);
  }
  row[0] = Math.log2(1 + text);
  row[1] = links / (text || 1);
}
