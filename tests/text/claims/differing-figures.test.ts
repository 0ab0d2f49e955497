import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  differingFigures,
  readFigures,
  type FigurePair,
} from '../../../src/text/claims/differing-figures.ts';

function differ(one: string, other: string): readonly FigurePair[] {
  const [own, others] = [readFigures(one, 'en'), readFigures(other, 'en')];
  return own === null || others === null ? [] : differingFigures(own, others);
}

const CUTS =
  'Nimbus Systems will cut 1,200 jobs and close its office in Kilbride, it said on Tuesday.';

describe('figures that differ', () => {
  const rows: readonly (readonly [string, string, string, readonly string[]])[] = [
    [
      'on what both give first',
      CUTS,
      'Software maker Nimbus Systems is laying off 1,500 workers and closing its Kilbride office.',
      ['1,200 jobs', '1,500 workers'],
    ],
    [
      'on what has one name',
      'Four people have died in floods in the Valdoro valley and 3,200 people had to leave.',
      'Floods in the Valdoro valley killed 5 people, and 3,200 people had to leave their homes.',
      ['Four people have died', '5 people'],
    ],
    [
      'with the word that bounds them',
      'At least 14 people were killed when two trains collided near Port Avery on Monday.',
      'Sixteen people were killed when trains collided near Port Avery on Monday.',
      ['At least 14 people were killed', 'Sixteen people were killed'],
    ],
  ];
  for (const [what, one, other, figures] of rows) {
    it(`are found ${what}`, () => {
      const [own, others] = figures;
      assert.deepEqual(differ(one, other), [{ own, other: others }]);
      assert.deepEqual(differ(other, one), [{ own: others, other: own }]);
    });
  }

  const agreeing: readonly (readonly [string, string])[] = [
    ['one rounds the other', CUTS.replace('1,200', 'about 1,000')],
    [
      'they are of other matters',
      'Rovers sold 1,500 tickets for their game at Quay Park on Tuesday.',
    ],
    ['they count other things', CUTS.replace('1,200 jobs', '1,200 jobs of 15,000')],
    ['they are written otherwise', CUTS.replace('1,200', 'twelve hundred')],
    [
      'they are scores, times or ages',
      CUTS.replace('1,200 jobs', 'jobs at 11:00 after a 12-year boom'),
    ],
    ['they are far apart', CUTS.replace('1,200 jobs', '90 million crowns of cost')],
  ];
  for (const [why, other] of agreeing) {
    it(`are none where ${why}`, () => assert.deepEqual(differ(CUTS, other), []));
  }
});
