import type { HtmlElement, TextBlock } from '../page.ts';
import type { RowWriter } from '../features/rows.ts';
import type { FirstLook } from './first-look.ts';

/** Elements around a block that each hold clearly more than the one before, as in features/containers.ts. */
const LEVELS = 4;
const GROWTH = 1.1;
/** Where there is no such element, or no other text in it. */
const NONE = -1;

export const CONTAINER_CONTEXT: readonly string[] = [
  ...Array.from({ length: LEVELS }, (_, level) => [
    `around${level}.others`,
    `around${level}.ofLikely`,
  ]).flat(),
  'best.steps',
  'best.share',
  'best.fit',
];

/** How likely the rest of each element around a block is, and where the element is that fits the article best. */
export function describeContainers(look: FirstLook): RowWriter {
  const { scene, chances, likely } = look;
  const { text } = scene.measures;
  const sums = sumLikely(look);
  const { fits, best } = fitElements(look, sums);
  return (position, table, start) => {
    const end = start + 2 * LEVELS;
    const weight = scene.weights[position] as number;
    const own = weight * (chances[position] as number);
    let held = weight;
    let at = start;
    let steps = NONE;
    let fit = 0;
    let depth = 0;
    let element: HtmlElement | null = (scene.blocks[position] as TextBlock).element;
    for (; element !== null; element = element.parent) {
      const { index, parent } = element;
      if (index === best) steps = depth;
      depth += 1;
      fit = Math.max(fit, fits[index] as number);
      const all = text[index] as number;
      if (at === end || (all < held * GROWTH && parent !== null)) continue;
      held = all;
      table[at++] = all > weight ? ((sums[index] as number) - own) / (all - weight) : NONE;
      table[at++] = (sums[index] as number) / (likely || 1);
    }
    table.fill(NONE, at, end);
    table[end] = steps;
    table[end + 1] = fit / (fits[best] || 1);
    table[end + 2] = fits[best] as number;
  };
}

/** Weight of the likely text in each element. */
function sumLikely({ scene, chances }: FirstLook): Float64Array {
  const { elements } = scene.page;
  const sums = new Float64Array(elements.length);
  for (const [row, { element }] of scene.blocks.entries()) {
    const weight = scene.weights[row] as number;
    sums[element.index] = (sums[element.index] as number) + weight * (chances[row] as number);
  }
  for (let index = elements.length - 1; index > 0; index--) {
    const sum = sums[index] as number;
    if (sum === 0) continue;
    const parent = (elements[index] as HtmlElement).parent?.index ?? 0;
    sums[parent] = (sums[parent] as number) + sum;
  }
  return sums;
}

/** The F1 that each element would be expected to have if it were the article, and the innermost element of the best. */
function fitElements({ scene, likely }: FirstLook, sums: Float64Array) {
  const { text } = scene.measures;
  const fits = new Float64Array(sums.length);
  let best = 0;
  for (let index = 0; index < sums.length; index++) {
    const sum = sums[index] as number;
    if (sum === 0) continue;
    const fit = (2 * sum) / ((text[index] as number) + likely);
    fits[index] = fit;
    if (fit >= (fits[best] as number)) best = index;
  }
  return { fits, best };
}
