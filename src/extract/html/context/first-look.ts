import { chanceOf } from '../forest.ts';
import type { Scene } from '../scene.ts';

/** A page's blocks with what the first forest makes of each alone. */
export interface FirstLook {
  readonly scene: Scene;
  readonly logOdds: Float64Array;
  readonly chances: Float64Array;
  /** Weight of the text before each block that is likely the article's: weights times chances. */
  readonly likelyBefore: Float64Array;
  /** The same of the whole page. */
  readonly likely: number;
}

export function lookFirst(scene: Scene, logOdds: Float64Array): FirstLook {
  const chances = logOdds.map(chanceOf);
  const likelyBefore = new Float64Array(chances.length + 1);
  for (const [row, chance] of chances.entries()) {
    likelyBefore[row + 1] = (likelyBefore[row] as number) + chance * (scene.weights[row] as number);
  }
  const likely = likelyBefore[chances.length] as number;
  return { scene, logOdds, chances, likelyBefore, likely };
}

/** Of the text from one block to before another, the share that is likely the article's; -1 where there is none. */
export function likelyShare({ scene, likelyBefore }: FirstLook, from: number, to: number): number {
  const text = (scene.before[to] as number) - (scene.before[from] as number);
  if (text <= 0) return -1;
  return ((likelyBefore[to] as number) - (likelyBefore[from] as number)) / text;
}
