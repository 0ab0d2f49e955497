import type { Scene } from '../scene.ts';
import { ANCESTRY_FEATURES, ancestryFeatures } from './ancestry.ts';
import { CONTAINER_FEATURES, containerFeatures } from './containers.ts';
import { NEIGHBOUR_FEATURES, neighbourFeatures } from './neighbours.ts';
import { PLACE_FEATURES, placeFeatures } from './place.ts';
import { TEXT_FEATURES, textFeatures } from './text.ts';

/** What is known of a block, in the order of the model's columns. */
export const FEATURES: readonly string[] = [
  ...TEXT_FEATURES,
  ...ANCESTRY_FEATURES,
  ...CONTAINER_FEATURES,
  ...PLACE_FEATURES,
  ...NEIGHBOUR_FEATURES,
];

/** One row a block, one column a feature. */
export function describeBlocks(scene: Scene): Float32Array {
  const table = new Float32Array(scene.blocks.length * FEATURES.length);
  for (let position = 0; position < scene.blocks.length; position++) {
    let at = position * FEATURES.length;
    for (const describe of [textFeatures, ancestryFeatures, containerFeatures, placeFeatures]) {
      for (const value of describe(scene, position)) table[at++] = value;
    }
    for (const value of neighbourFeatures(scene, position)) table[at++] = value;
  }
  return table;
}
