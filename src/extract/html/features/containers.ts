import type { HtmlElement, TextBlock } from '../page.ts';
import type { Scene } from '../scene.ts';

/** Elements around a block that each hold clearly more than the one before. */
const LEVELS = 5;
const GROWTH = 1.1;

const PER_LEVEL = ['text', 'linkShare', 'proseShare', 'blocks', 'ofPage', 'ofProse'] as const;

export const CONTAINER_FEATURES: readonly string[] = Array.from({ length: LEVELS }, (_, level) =>
  PER_LEVEL.map((name) => `around${level}.${name}`),
).flat();

const NONE = -1;

/** Writes what is in the elements around a block, innermost first. */
export function writeContainers(scene: Scene, position: number, row: Float32Array): void {
  const { text, links, prose, blocks } = scene.measures;
  const total = text[0] || 1;
  const totalProse = prose[0] ?? 0;
  let held = scene.weights[position] ?? 0;
  let at = 0;
  let element: HtmlElement | null = (scene.blocks[position] as TextBlock).element;
  for (; element !== null && at < row.length; element = element.parent) {
    const { index, parent } = element;
    const own = text[index] as number;
    if (own < held * GROWTH && parent !== null) continue;
    held = own;
    row[at++] = Math.log2(1 + own);
    row[at++] = (links[index] as number) / (own || 1);
    row[at++] = (prose[index] as number) / (own || 1);
    row[at++] = Math.log2(1 + (blocks[index] as number));
    row[at++] = own / total;
    row[at++] = totalProse === 0 ? 0 : (prose[index] as number) / totalProse;
  }
  row.fill(NONE, at);
}
