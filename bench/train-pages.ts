import { writeFileSync } from 'node:fs';
import { openPack } from './pack.ts';
import type { BenchOptions } from './options.ts';
import { isHeldOut, siteOf } from './pages/halves.ts';
import { learn } from './pages/learn.ts';
import { makeLesson } from './pages/lesson.ts';
import type { Lesson } from './pages/lesson.ts';
import { readPack } from './pages/pack.ts';
import type { Label, PackPage } from './pages/pack.ts';
import { printModel } from './pages/print.ts';
import { countOf } from './pages/score.ts';

const MODEL = new URL('../src/extract/html/model.ts', import.meta.url);
/** What a site of each pack counts for, times the square root of its pages: those are alike. */
const IMPORTANCE: Readonly<Record<string, number>> = { naeb: 2.5, aeb: 3, wcxb: 1, daniel: 1.5 };
/** Forums, lists and documents are few among articles. */
const IMPORTANCE_OF_RARE = 1.5;

/** Pages that a last word leaves out, so that their figures are honest. */
const LEFT_OUT: ReadonlyMap<string, (label: Label) => boolean> = new Map([
  ['half', isHeldOut],
  ['other-half', (label) => !isHeldOut(label)],
]);

/**
 * Learns which blocks of a page are its article, and writes `src/extract/html/model.ts`. Packs are named on the command
 * line; `half` or `other-half` as the last word leaves that half of each out.
 */
export async function run({ rest }: BenchOptions): Promise<void> {
  const folders = rest.filter((word) => !LEFT_OUT.has(word));
  const isLeftOut = LEFT_OUT.get(rest.at(-1) ?? '') ?? (() => false);
  const lessons = folders.flatMap((folder) => {
    const { name, pages } = readPack(openPack(folder));
    return makeLessons(
      name,
      pages.filter(({ label }) => !isLeftOut(label)),
    );
  });
  writeFileSync(MODEL, printModel(learn(lessons)));
  console.log(`${lessons.length} pages of ${folders.join(', ')}`);
}

function makeLessons(pack: string, pages: readonly PackPage[]): readonly Lesson[] {
  const sites = countOf(pages.map(siteOf));
  return pages.map((page) => {
    const { type = 'article' } = page.label;
    const kind = type === 'article' ? 1 : IMPORTANCE_OF_RARE;
    const site = Math.sqrt(sites.get(siteOf(page)) ?? 1);
    return makeLesson(page, ((IMPORTANCE[pack] ?? 1) * kind) / site);
  });
}
