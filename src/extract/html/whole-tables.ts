import { dataTable, layoutRows } from './layout-tables.ts';
import type { TextBlock } from './page.ts';

/** A table whose cells are kept for the most part is kept as a whole. */
const MOST = 0.5;

/** The kept blocks with all cells of tables that are kept for the most part, and none of the others: half a table lies. */
export function withWholeTables(
  blocks: readonly TextBlock[],
  kept: ReadonlySet<TextBlock>,
): readonly TextBlock[] {
  const ofLayout = layoutRows(blocks);
  const tables = Map.groupBy(blocks, ({ element }) => dataTable(element, ofLayout));
  const whole = new Set(kept);
  for (const [table, cells] of tables) {
    if (table === null) continue;
    const share = cells.filter((cell) => kept.has(cell)).length / cells.length;
    for (const cell of cells)
      if (share >= MOST) whole.add(cell);
      else whole.delete(cell);
  }
  return blocks.filter((block) => whole.has(block));
}
