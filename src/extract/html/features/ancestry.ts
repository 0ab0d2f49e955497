import { COLUMNS, FAR, MARKS } from '../ancestry.ts';
import { HINTS } from '../hints.ts';
import type { TextBlock } from '../page.ts';
import type { Scene } from '../scene.ts';

export const ANCESTRY_FEATURES: readonly string[] = [
  'tag',
  'depth',
  ...MARKS.map((mark) => `above.${mark}`),
  ...HINTS.map((hint) => `hint.${hint}`),
  ...HINTS.map((hint) => `inner.${hint}`),
  'above.articleBody',
];

const CONTENT = MARKS.length + HINTS.indexOf('content');

const TAGS = indexTags(
  'p h1 h2 h3 h4 h5 h6 li div td th dd dt blockquote pre figcaption section article span',
);

/** Writes the features of a block's element into `row` from `start` on. */
export function writeAncestry(scene: Scene, position: number, row: Float32Array): void {
  const { element } = scene.blocks[position] as TextBlock;
  const offset = element.index * COLUMNS;
  const { ancestry } = scene;
  let at = 0;
  row[at++] = TAGS.get(element.tag) ?? -1;
  row[at++] = Math.min(40, element.depth);
  for (let column = 0; column < COLUMNS - 1; column++)
    row[at++] = ancestry[offset + column] as number;
  const content = ancestry[offset + CONTENT] as number;
  for (let column = MARKS.length; column < COLUMNS - 1; column++) {
    row[at++] = (ancestry[offset + column] as number) - content;
  }
  row[at] = ancestry[offset + COLUMNS - 1] === FAR ? 0 : 1;
}

function indexTags(list: string): ReadonlyMap<string, number> {
  return new Map(list.split(' ').map((name, index) => [name, index] as const));
}
