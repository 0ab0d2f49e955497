import { describeContext } from '../../src/extract/html/context/index.ts';
import { lookFirst } from '../../src/extract/html/context/first-look.ts';
import { judgeAlone, readFirstModel, unsureRows } from '../../src/extract/html/judge.ts';
import { boost } from './boost.ts';
import type { BoostOptions } from './boost.ts';
import { joinExcerpts, pickRows } from './examples.ts';
import type { Excerpt } from './examples.ts';
import { PARTS } from './lesson.ts';
import type { Lesson } from './lesson.ts';
import { printTree } from './print.ts';
import type { Model } from './print.ts';

const SHARED = { rate: 0.1, columnShare: 0.5, seed: 1 };
const FIRST: BoostOptions = { ...SHARED, trees: 120, leaves: 24, pageShare: 1, rowShare: 0.6 };
const SECOND: BoostOptions = { ...SHARED, trees: 60, leaves: 12, pageShare: 0.6, rowShare: 1 };

/**
 * The second forest learns from what first ones make of pages of sites that they have not seen, as it will meet them
 * (Wolpert 1992, "Stacked generalization").
 */
export function learn(lessons: readonly Lesson[]): Model {
  const excerpts = Array.from({ length: PARTS }, (_, part) => {
    const judge = createJudge(learnFirst(lessons.filter((lesson) => lesson.part !== part)));
    return lessons.filter((lesson) => lesson.part === part).map((lesson) => judge(lesson));
  }).flat();
  const second = boost(joinExcerpts(excerpts), SECOND).map(printTree);
  return { ...learnFirst(lessons), second };
}

function learnFirst(lessons: readonly Lesson[]): Omit<Model, 'second'> {
  const base = Number(logOdds(lessons).toPrecision(6));
  const excerpts = lessons.map((lesson) => {
    const rows = rowsWithWords(lesson, Int32Array.from(lesson.weight.keys()));
    const start = new Float64Array(rows.length).fill(base);
    return { lesson, rows, table: pickRows(lesson.table, rows), start };
  });
  return { base, first: boost(joinExcerpts(excerpts), FIRST).map(printTree) };
}

/** What the second forest learns of a page: the blocks that the first is not sure of. */
function createJudge({ base, first }: Omit<Model, 'second'>): (lesson: Lesson) => Excerpt {
  const model = readFirstModel(base, first);
  return (lesson) => {
    const alone = judgeAlone(model, lesson.table);
    const rows = rowsWithWords(lesson, unsureRows(alone));
    const table = describeContext(lookFirst(lesson.scene, alone), rows);
    return { lesson, rows, table, start: Float64Array.from(rows, (row) => alone[row] as number) };
  };
}

function rowsWithWords({ weight }: Lesson, rows: Int32Array): Int32Array {
  return rows.filter((row) => (weight[row] as number) > 0);
}

function logOdds(lessons: readonly Lesson[]): number {
  let right = 0;
  let all = 0;
  for (const { target, weight } of lessons) {
    for (const [row, value] of target.entries()) {
      right += value * (weight[row] as number);
      all += weight[row] as number;
    }
  }
  return Math.log(right / (all - right));
}
