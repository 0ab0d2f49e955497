import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { datelineLength } from '../../src/text/dateline.ts';

const DATELINES = [
  'RAFAH, Gaza Strip (AP) — ',
  'TEHRAN – ',
  'TEHRAN- ',
  'LONDON (AP) — ',
  'SPRINGFIELD, Ill. (AP) — ',
  'CLEVELAND, Ohio — ',
  'TAMPA, Fla.- ',
  'BATTLE CREEK — ',
  'WASHINGTON, Dec 22 (Reuters) - ',
  'BEIJING, Dec. 22 (Xinhua) -- ',
  'Berlin (dpa) - ',
  'PARIS, 22 décembre (AFP) — ',
  'МОСКВА, 22 дек (ТАСС) — ',
  'ST. LOUIS (AP) — ',
  '(Reuters) - ',
];

const SENTENCES = [
  'NASA – the space agency – said More.',
  'The ministers — Lavrov and Tillerson — met.',
  'COVID-19 is back.',
  'Ada Lovelace (left) and Ben met.',
  'US - and UK - forces met.',
  'A-level results are out.',
  '“WAR — PEACE” is a play.',
  'It was cold - Everyone knew.',
];

describe('the dateline of a paragraph', () => {
  for (const dateline of DATELINES) {
    it(`is "${dateline}"`, () => {
      assert.equal(datelineLength(`${dateline}More than a hundred came.`), dateline.length);
      assert.equal(datelineLength(`${dateline}“More than a hundred” came.`), dateline.length);
    });
  }

  for (const sentence of SENTENCES) {
    it(`is not in "${sentence}"`, () => {
      assert.equal(datelineLength(sentence), 0);
    });
  }
});
