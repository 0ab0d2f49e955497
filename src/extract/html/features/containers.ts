import type { HtmlElement, TextBlock } from '../page.ts';
import type { Scene } from '../scene.ts';
import type { RowWriter } from './rows.ts';

/** Elements around a block that each hold clearly more than the one before. */
const LEVELS = 5;
const GROWTH = 1.1;

const PER_LEVEL = ['text', 'linkShare', 'proseShare', 'blocks', 'ofPage', 'ofProse'] as const;

export const CONTAINER_FEATURES: readonly string[] = Array.from({ length: LEVELS }, (_, level) =>
  PER_LEVEL.map((name) => `around${level}.${name}`),
).flat();

const NONE = -1;

/** What is in the elements around a block, innermost first. */
export function describeContainers({ blocks: own, weights, measures }: Scene): RowWriter {
  const { text, links, prose, blocks } = measures;
  const total = text[0] || 1;
  const totalProse = prose[0] || 1;
  return (position, table, start) => {
    const end = start + CONTAINER_FEATURES.length;
    let held = weights[position] as number;
    let at = start;
    let element: HtmlElement | null = (own[position] as TextBlock).element;
    for (; element !== null && at < end; element = element.parent) {
      const { index, parent } = element;
      const weight = text[index] as number;
      if (weight < held * GROWTH && parent !== null) continue;
      held = weight;
      table[at++] = Math.log2(1 + weight);
      table[at++] = (links[index] as number) / (weight || 1);
      table[at++] = (prose[index] as number) / (weight || 1);
      table[at++] = Math.log2(1 + (blocks[index] as number));
      table[at++] = weight / total;
      table[at++] = (prose[index] as number) / totalProse;
    }
    table.fill(NONE, at, end);
  };
}
