import { openText } from '../../src/extract/charset.ts';
import { describeBlocks } from '../../src/extract/html/features/index.ts';
import type { FeatureTable } from '../../src/extract/html/forest.ts';
import { openPage } from '../../src/extract/html/open.ts';
import type { TextBlock } from '../../src/extract/html/page.ts';
import type { Scene } from '../../src/extract/html/scene.ts';
import { partOf } from './halves.ts';
import { bytesOf } from './pack.ts';
import type { Label, PackPage } from './pack.ts';
import { goldText } from './score.ts';

/** A page to learn from: of each block what is known of it, and what it should be. */
export interface Lesson {
  readonly scene: Scene;
  readonly table: FeatureTable;
  /** Share of the block's words that belong to the marked text. */
  readonly target: Float32Array;
  /** As much as the block changes the page's F1; nought for blocks without words. */
  readonly weight: Float32Array;
  /** Which of the `PARTS` the page's site is in. */
  readonly part: number;
}

export const PARTS = 4;

/** Runs of so many words are looked for in the text that people marked. */
const RUN = 4;
/** A block of few words counts as marked, too, when it is a line of that text. */
const LINE_MAX_WORDS = 6;

export function makeLesson(page: PackPage, importance: number): Lesson {
  const { label } = page;
  const { scene } = openPage(openText(bytesOf(page), 'text/html'));
  const gold = goldText(label);
  const size = tokensOf(gold, label).length;
  const weights = scene.blocks.map(({ text }) => {
    const words = tokensOf(text, label).length;
    return words === 0 ? 0 : importance * Math.min(1, (words + 3) / (size + 20));
  });
  return {
    scene,
    table: describeBlocks(scene),
    target: Float32Array.from(markedShares(scene.blocks, gold, label)),
    weight: Float32Array.from(weights),
    part: partOf(page, PARTS),
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
