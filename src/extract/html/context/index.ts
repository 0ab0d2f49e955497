import { describeRows } from '../features/rows.ts';
import type { FeatureGroup } from '../features/rows.ts';
import type { FeatureTable } from '../forest.ts';
import { BESIDE_CONTEXT, describeBeside } from './beside.ts';
import { CONTAINER_CONTEXT, describeContainers } from './containers.ts';
import type { FirstLook } from './first-look.ts';
import { PAGE_CONTEXT, describePage } from './page.ts';
import { RUN_CONTEXT, describeRun } from './run.ts';
import { SECTION_CONTEXT, describeSections } from './sections.ts';

const GROUPS: readonly FeatureGroup<FirstLook>[] = [
  [PAGE_CONTEXT, describePage],
  [BESIDE_CONTEXT, describeBeside],
  [CONTAINER_CONTEXT, describeContainers],
  [RUN_CONTEXT, describeRun],
  [SECTION_CONTEXT, describeSections],
];

/** How likely the article is around some of a page's blocks: one row for each of `positions`. */
export function describeContext(look: FirstLook, positions: Int32Array): FeatureTable {
  return describeRows(GROUPS, look, positions);
}
