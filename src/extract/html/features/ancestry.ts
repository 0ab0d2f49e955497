import { COLUMNS, FAR, MARKS } from '../ancestry.ts';
import { HINTS } from '../hints.ts';
import type { TextBlock } from '../page.ts';
import type { Scene } from '../scene.ts';
import type { RowWriter } from './rows.ts';

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

/** What a block's element is, and what is around it. */
export function describeAncestry({ blocks, ancestry }: Scene): RowWriter {
  return (position, table, start) => {
    const { element } = blocks[position] as TextBlock;
    const offset = element.index * COLUMNS;
    let at = start;
    table[at++] = TAGS.get(element.tag) ?? -1;
    table[at++] = Math.min(40, element.depth);
    for (let column = 0; column < COLUMNS - 1; column++) {
      table[at++] = ancestry[offset + column] as number;
    }
    const content = ancestry[offset + CONTENT] as number;
    for (let column = MARKS.length; column < COLUMNS - 1; column++) {
      table[at++] = (ancestry[offset + column] as number) - content;
    }
    table[at] = ancestry[offset + COLUMNS - 1] === FAR ? 0 : 1;
  };
}

function indexTags(list: string): ReadonlyMap<string, number> {
  return new Map(list.split(' ').map((name, index) => [name, index] as const));
}
