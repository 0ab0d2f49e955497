import type { Scene } from '../scene.ts';
import { describeRows } from './rows.ts';
import type { FeatureGroup } from './rows.ts';
import { allRows } from '../forest.ts';
import type { FeatureTable } from '../forest.ts';
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

const GROUPS: readonly FeatureGroup<Scene>[] = [
  [TEXT_FEATURES, describeText],
  [ANCESTRY_FEATURES, describeAncestry],
  [CONTAINER_FEATURES, describeContainers],
  [PLACE_FEATURES, describePlace],
  [NEIGHBOUR_FEATURES, describeNeighbours],
];

/** One row a block, one column for each of `FEATURES`. */
export function describeBlocks(scene: Scene): FeatureTable {
  return describeRows(GROUPS, scene, allRows(scene.blocks.length));
}
