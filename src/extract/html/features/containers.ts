import type { HtmlElement, TextBlock } from '../page.ts';
import type { Scene } from '../scene.ts';

/** Elements around a block that each hold clearly more than the one before. */
const LEVELS = 5;
const GROWTH = 1.1;

const PER_LEVEL = ['text', 'linkShare', 'proseShare', 'blocks', 'ofPage', 'ofProse'] as const;

export const CONTAINER_FEATURES: readonly string[] = Array.from({ length: LEVELS }, (_, level) =>
  PER_LEVEL.map((name) => `around${level}.${name}`),
).flat();

export function containerFeatures(scene: Scene, position: number): readonly number[] {
  const { measures } = scene;
  const values: number[] = [];
  const total = measures.text[0] ?? 1;
  const prose = measures.prose[0] ?? 0;
  let held = scene.weights[position] ?? 0;
  for (
    let at: HtmlElement | null = (scene.blocks[position] as TextBlock).element;
    at !== null && values.length < LEVELS * PER_LEVEL.length;
    at = at.parent
  ) {
    const text = measures.text[at.index] ?? 0;
    if (text < held * GROWTH && at.parent !== null) continue;
    held = text;
    values.push(
      Math.log2(1 + text),
      (measures.links[at.index] ?? 0) / (text || 1),
      (measures.prose[at.index] ?? 0) / (text || 1),
      Math.log2(1 + (measures.blocks[at.index] ?? 0)),
      text / total,
      prose === 0 ? 0 : (measures.prose[at.index] ?? 0) / prose,
    );
  }
  while (values.length < LEVELS * PER_LEVEL.length) values.push(-1);
  return values;
}
