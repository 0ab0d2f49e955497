import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BESIDE_CONTEXT, describeBeside } from '../../../src/extract/html/context/beside.ts';
import {
  CONTAINER_CONTEXT,
  describeContainers,
} from '../../../src/extract/html/context/containers.ts';
import { lookFirst } from '../../../src/extract/html/context/first-look.ts';
import type { FirstLook } from '../../../src/extract/html/context/first-look.ts';
import { PAGE_CONTEXT, describePage } from '../../../src/extract/html/context/page.ts';
import { RUN_CONTEXT, describeRun } from '../../../src/extract/html/context/run.ts';
import { SECTION_CONTEXT, describeSections } from '../../../src/extract/html/context/sections.ts';
import { describeRows } from '../../../src/extract/html/features/rows.ts';
import type { FeatureGroup } from '../../../src/extract/html/features/rows.ts';
import { openPage } from '../../../src/extract/html/open.ts';
import { sourceOfText } from '../../../src/extract/source-text.ts';

/** A paragraph of so many characters. */
function paragraph(length = 100): string {
  return `<p>${'a'.repeat(length)}</p>`;
}

function look(html: string, chances: readonly number[]): FirstLook {
  const { scene } = openPage(sourceOfText(`<body>${html}</body>`));
  const logOdds = chances.map((chance) => Math.log(chance / (1 - chance)));
  return lookFirst(scene, Float64Array.from(logOdds));
}

/** One feature of every block, to two places. */
function column(seen: FirstLook, group: FeatureGroup<FirstLook>, name: string): readonly number[] {
  const rows = Int32Array.from(seen.chances.keys());
  const { cells, columns } = describeRows([group], seen, rows);
  const at = group[0].indexOf(name);
  assert.notEqual(at, -1, `${name} is no feature`);
  return Array.from(rows, (row) => Math.round((cells[row * columns + at] ?? 0) * 100) / 100 + 0);
}

describe('what is around a block', () => {
  it('are the chances of its neighbours, as far as the page goes', () => {
    const seen = look(paragraph().repeat(3), [0.9, 0.5, 0.1]);
    const group = [BESIDE_CONTEXT, describeBeside] as const;
    assert.deepEqual(column(seen, group, 'beside-1.chance'), [-1, 0.9, 0.5]);
    assert.deepEqual(column(seen, group, 'beside2.chance'), [0.1, -1, -1]);
  });

  it('is a run of likely blocks, in which one unlikely may stand', () => {
    const seen = look(paragraph().repeat(9), [0.9, 0.1, 0.1, 0.9, 0.1, 0.9, 0.1, 0.1, 0.2]);
    const group = [RUN_CONTEXT, describeRun] as const;
    assert.deepEqual(column(seen, group, 'run.blocks'), [-3, -2, -1, 0, 0, 0, 1, 2, 3]);
    assert.deepEqual(column(seen, group, 'run.text'), [-7.65, -6.66, 0, 0, 0, 0, 0, 6.66, 7.65]);
  });

  it('is no run where nothing is likely', () => {
    const seen = look(paragraph().repeat(2), [0.1, 0.2]);
    assert.deepEqual(column(seen, [RUN_CONTEXT, describeRun], 'run.blocks'), [0, 0]);
  });

  it('is how likely the rest of its containers is', () => {
    const html = `<div>${paragraph().repeat(2)}</div><div>${paragraph().repeat(2)}</div>`;
    const seen = look(html, [0.9, 0.8, 0.1, 0.2]);
    const group = [CONTAINER_CONTEXT, describeContainers] as const;
    assert.deepEqual(column(seen, group, 'around0.others'), [0.8, 0.9, 0.2, 0.1]);
    assert.deepEqual(column(seen, group, 'around0.ofLikely'), [0.85, 0.85, 0.15, 0.15]);
  });

  it('is the element that fits the likely text best', () => {
    const html = `<div>${paragraph().repeat(2)}</div><div>${paragraph().repeat(2)}</div>`;
    const seen = look(html, [0.9, 0.9, 0.1, 0.1]);
    const group = [CONTAINER_CONTEXT, describeContainers] as const;
    assert.deepEqual(column(seen, group, 'best.steps'), [1, 1, -1, -1]);
    assert.deepEqual(column(seen, group, 'best.fit'), [0.9, 0.9, 0.9, 0.9]);
  });

  it('is the heading above it, and for a heading the text below', () => {
    const html = `${paragraph()}<h2>Pots</h2>${paragraph().repeat(2)}<h2>Pans</h2>`;
    const seen = look(html, [0.5, 0.7, 0.9, 0.8, 0.2]);
    const group = [SECTION_CONTEXT, describeSections] as const;
    assert.deepEqual(column(seen, group, 'section.heading'), [-1, -1, 0.7, 0.7, 0.7]);
    assert.deepEqual(column(seen, group, 'section.below'), [-1, 0.85, 0.8, -1, -1]);
    assert.deepEqual(column(seen, group, 'section.isHeading'), [0, 1, 0, 0, 1]);
  });

  it('is how much of the page is likely at all', () => {
    const seen = look(paragraph().repeat(2), [0.9, 0.1]);
    const group = [PAGE_CONTEXT, describePage] as const;
    assert.deepEqual(column(seen, group, 'page.likelyShare'), [0.5, 0.5]);
    assert.deepEqual(column(seen, group, 'page.likeliest'), [0.9, 0.9]);
    assert.deepEqual(column(seen, group, 'own.ofLikely'), [1, 1]);
  });
});
