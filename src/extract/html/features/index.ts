import type { Scene } from '../scene.ts';
import type { RowWriter } from './row-writer.ts';
import { ANCESTRY_FEATURES, describeAncestry } from './ancestry.ts';
import { CONTAINER_FEATURES, describeContainers } from './containers.ts';
import { NEIGHBOUR_FEATURES, describeNeighbours } from './neighbours.ts';
import { PLACE_FEATURES, describePlace } from './place.ts';
import { TEXT_FEATURES, describeText } from './text.ts';

/** What is known of a block, in the order of the model's columns. */
export const FEATURES: readonly string[] = [
  ...TEXT_FEATURES,
  ...ANCESTRY_FEATURES,
  ...CONTAINER_FEATURES,
  ...PLACE_FEATURES,
  ...NEIGHBOUR_FEATURES,
];

const GROUPS: readonly (readonly [readonly string[], (scene: Scene) => RowWriter])[] = [
  [TEXT_FEATURES, describeText],
  [ANCESTRY_FEATURES, describeAncestry],
  [CONTAINER_FEATURES, describeContainers],
  [PLACE_FEATURES, describePlace],
  [NEIGHBOUR_FEATURES, describeNeighbours],
];

/** One row a block, one column a feature. */
export function describeBlocks(scene: Scene): Float32Array {
  const table = new Float32Array(scene.blocks.length * FEATURES.length);
  let start = 0;
  for (const [names, describe] of GROUPS) {
    const write = describe(scene);
    for (let position = 0; position < scene.blocks.length; position++) {
      write(position, table, position * FEATURES.length + start);
    }
    start += names.length;
  }
  return table;
}
