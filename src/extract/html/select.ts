import { describeBlocks, FEATURES } from './features/index.ts';
import type { FeatureTable } from './forest.ts';
import { judgeBlocks } from './judge.ts';
import type { TextBlock } from './page.ts';
import { hasLetters, lettersOf } from './scene.ts';
import type { Scene } from './scene.ts';
import { headingLevel } from './draft.ts';
import { withoutBareHeadings } from './bare-headings.ts';
import { isPictureCaption } from './picture-captions.ts';
import { withSectionHeadings } from './section-headings.ts';
import { withoutSignUps } from './sign-ups.ts';
import { withoutTeasers } from './teasers.ts';
import { withWholeTables } from './whole-tables.ts';

/** A block surer than this is kept whatever the rest of the page is like. */
const SURE = 0.5;
/** What reads as furniture or a caption must be as sure as this. */
const SURE_OF_FURNITURE = 0.9;
/** A heading over kept text must only be as sure as this. */
const LIKELY_HEADING = 0.25;
/** A text as long as this stands once in an article. */
const REPEATED_MIN = 50;

const BOILERPLATE = FEATURES.indexOf('text.isBoilerplate');
const CAPTION = FEATURES.indexOf('text.isCaption');

/** The blocks of a page that are its article. */
export function selectBlocks(scene: Scene, headline: string): readonly TextBlock[] {
  const table = describeBlocks(scene);
  const chances = judgeBlocks(scene, table);
  const least = leastChance(scene, chances);
  const title = lettersOf(headline);
  const seen = new Set<string>();
  const kept = scene.blocks.filter((block, row) => {
    const chance = chances[row] ?? 0;
    if (chance < least || isHeadline(block, title)) return false;
    if (chance < SURE_OF_FURNITURE && isFurniture(table, row)) return false;
    if (block.text.length < REPEATED_MIN) return true;
    const isRepeated = seen.has(block.text);
    seen.add(block.text);
    return !isRepeated;
  });
  const isLikely = (block: TextBlock, row: number) =>
    (chances[row] ?? 0) >= LIKELY_HEADING && !isFurniture(table, row) && !isHeadline(block, title);
  const headed = withSectionHeadings(scene.blocks, new Set(kept), isLikely);
  const tabled = withWholeTables(scene.blocks, new Set(headed));
  const own = withoutTeasers(withoutSignUps(scene, tabled)).filter(
    (block) => !isPictureCaption(block),
  );
  return dropLooseHeadings(withoutBareHeadings(scene.blocks, own));
}

/**
 * The chance from which blocks are kept: the one that gives the best expected F1 of the page's text, over all ways to
 * cut the blocks in the order of their chances; at most `SURE`. (Lewis 1995, "Evaluating and optimizing autonomous
 * text classification systems".)
 */
function leastChance({ weights }: Scene, chances: Float64Array): number {
  const order = Array.from(chances.keys()).sort((a, b) => (chances[b] ?? 0) - (chances[a] ?? 0));
  const expected = chances.reduce((sum, chance, row) => sum + chance * (weights[row] ?? 0), 0);
  let right = 0;
  let taken = 0;
  let best = { score: 0, least: SURE };
  for (const row of order) {
    const chance = chances[row] ?? 0;
    right += chance * (weights[row] ?? 0);
    taken += weights[row] ?? 0;
    const score = (2 * right) / (taken + expected);
    if (score > best.score) best = { score, least: chance };
  }
  return Math.min(SURE, best.least);
}

function isFurniture({ cells, columns }: FeatureTable, row: number): boolean {
  const start = row * columns;
  return cells[start + BOILERPLATE] === 1 || cells[start + CAPTION] === 1;
}

function isHeadline({ text }: TextBlock, title: string): boolean {
  if (title === '' || text.length < title.length || text.length >= 400) return false;
  return hasLetters(text, title);
}

/** As many headings in a row, without text between them, name other articles … */
const HEADING_RUN = 3;
/** … unless they are more than this share of all blocks: then the page is a list of them. */
const LIST_SHARE = 0.2;
const FEW_HEADINGS = 1;

/** Headings without text below them head something that was left out, or name other articles. */
function dropLooseHeadings(blocks: readonly TextBlock[]): readonly TextBlock[] {
  const loose = new Set<TextBlock>();
  let run: TextBlock[] = [];
  for (const block of blocks) {
    if (headingLevel(block.element) !== null) run.push(block);
    else {
      if (run.length >= HEADING_RUN) for (const heading of run) loose.add(heading);
      run = [];
    }
  }
  for (const heading of run) loose.add(heading);
  return loose.size > Math.max(FEW_HEADINGS, blocks.length * LIST_SHARE)
    ? blocks
    : blocks.filter((block) => !loose.has(block));
}
