import type { RowWriter } from '../features/rows.ts';
import type { FirstLook } from './first-look.ts';

export const PAGE_CONTEXT = [
  'own.logOdds',
  'own.ofLikely',
  'page.likely',
  'page.likelyShare',
  'page.likeliest',
  'page.unsure',
  'page.blocks',
] as const;

/** Log-odds beyond this say no more. */
const CERTAIN = 8;

/** What the first forest makes of the block itself and of the page as a whole. */
export function describePage({ scene, logOdds, chances, likely }: FirstLook): RowWriter {
  const { weights, before } = scene;
  const unsure = chances.reduce(
    (sum, chance, row) => sum + chance * (1 - chance) * (weights[row] as number),
    0,
  );
  const page = [
    Math.log2(1 + likely),
    likely / ((before[chances.length] as number) || 1),
    chances.reduce((most, chance) => Math.max(most, chance), 0),
    unsure / (likely || 1),
    Math.log2(1 + chances.length),
  ];
  return (position, table, start) => {
    let at = start;
    table[at++] = Math.max(-CERTAIN, Math.min(CERTAIN, logOdds[position] as number));
    table[at++] = (weights[position] as number) / (likely || 1);
    for (const fact of page) table[at++] = fact;
  };
}
