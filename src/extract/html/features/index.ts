import type { Scene } from '../scene.ts';
import { ANCESTRY_FEATURES, writeAncestry } from './ancestry.ts';
import { CONTAINER_FEATURES, writeContainers } from './containers.ts';
import { NEIGHBOUR_FEATURES, writeNeighbours } from './neighbours.ts';
import { PLACE_FEATURES, writePlace } from './place.ts';
import { TEXT_FEATURES, writeText } from './text.ts';

/** What is known of a block, in the order of the model's columns. */
export const FEATURES: readonly string[] = [
  ...TEXT_FEATURES,
  ...ANCESTRY_FEATURES,
  ...CONTAINER_FEATURES,
  ...PLACE_FEATURES,
  ...NEIGHBOUR_FEATURES,
];

type Writer = (scene: Scene, position: number, row: Float32Array) => void;

const GROUPS: readonly (readonly [readonly string[], Writer])[] = [
  [TEXT_FEATURES, writeText],
  [ANCESTRY_FEATURES, writeAncestry],
  [CONTAINER_FEATURES, writeContainers],
  [PLACE_FEATURES, writePlace],
  [NEIGHBOUR_FEATURES, writeNeighbours],
];

/** One row a block, one column a feature. */
export function describeBlocks(scene: Scene): Float32Array {
  const table = new Float32Array(scene.blocks.length * FEATURES.length);
  let start = 0;
  for (const [names, write] of GROUPS) {
    for (let position = 0; position < scene.blocks.length; position++) {
      const offset = position * FEATURES.length + start;
      write(scene, position, table.subarray(offset, offset + names.length));
    }
    start += names.length;
  }
  return table;
}
