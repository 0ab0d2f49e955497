import { openText } from '../../src/extract/charset.ts';
import { describeBlocks, FEATURES } from '../../src/extract/html/features/index.ts';
import { openPage } from '../../src/extract/html/open.ts';
import type { TextBlock } from '../../src/extract/html/page.ts';
import type { Examples } from './boost.ts';
import { bytesOf } from './pack.ts';
import type { Label, Pack } from './pack.ts';
import { goldText } from './score.ts';

/** Runs of so many words are looked for in the text that people marked. */
const RUN = 4;
/** A block of few words counts as marked, too, when it is a line of that text. */
const LINE_MAX_WORDS = 6;

/** Every block of a pack's pages with whether it belongs to the marked text; blocks without words are left out. */
export function makeExamples(pack: Pack, importance: number): Examples {
  const rows: Float32Array[] = [];
  const target: number[] = [];
  const weight: number[] = [];
  for (const page of pack.pages) {
    const { label } = page;
    const { scene } = openPage(openText(bytesOf(page), 'text/html'));
    const table = describeBlocks(scene);
    const gold = goldText(label);
    const size = tokensOf(gold, label).length;
    for (const [position, share] of markedShares(scene.blocks, gold, label).entries()) {
      const words = tokensOf((scene.blocks[position] as TextBlock).text, label).length;
      if (words === 0) continue;
      rows.push(table.subarray(position * FEATURES.length, (position + 1) * FEATURES.length));
      target.push(share);
      // As much as the block changes the page's F1.
      weight.push(importance * Math.min(1, (words + 3) / (size + 20)));
    }
  }
  const table = new Float32Array(rows.length * FEATURES.length);
  for (const [row, values] of rows.entries()) table.set(values, row * FEATURES.length);
  return {
    table,
    columns: FEATURES.length,
    target: Float32Array.from(target),
    weight: Float32Array.from(weight),
  };
}

/** Of each block, the share of its words that stand in the marked text in runs; runs may cross from block to block. */
function markedShares(blocks: readonly TextBlock[], gold: string, label: Label): readonly number[] {
  const words = blocks.map(({ text }) => tokensOf(text, label));
  const stream = words.flat();
  const isMarked = new Uint8Array(stream.length);
  const runs = new Set(runsOf(tokensOf(gold, label)));
  for (const [at, run] of runsOf(stream).entries())
    if (runs.has(run)) isMarked.fill(1, at, at + RUN);
  const lines = new Set(gold.split('\n').map((line) => tokensOf(line, label).join(' ')));
  let at = 0;
  return words.map((own) => {
    const marked = isMarked.subarray(at, at + own.length).reduce((sum, one) => sum + one, 0);
    at += own.length;
    const isLine = own.length <= LINE_MAX_WORDS && lines.has(own.join(' '));
    return isLine ? 1 : marked / (own.length || 1);
  });
}

function runsOf(words: readonly string[]): readonly string[] {
  const last = Math.max(0, words.length - RUN + 1);
  return Array.from({ length: last }, (_, at) => words.slice(at, at + RUN).join(' '));
}

function tokensOf(text: string, { lang }: Label): readonly string[] {
  const pattern = lang === 'Chinese' ? /[a-z0-9]+|\p{Script=Han}/gu : /[\p{L}\p{N}\p{M}_]+/gu;
  return text.toLowerCase().match(pattern) ?? [];
}
