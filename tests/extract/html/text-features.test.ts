import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeBlocks, FEATURES } from '../../../src/extract/html/features/index.ts';
import { openPage } from '../../../src/extract/html/open.ts';
import { sourceOfText } from '../../../src/extract/source-text.ts';

function featureOf(text: string, name: string, title = ''): number | undefined {
  const { scene } = openPage(sourceOfText(`<title>${title}</title><p>${text}</p>`));
  return describeBlocks(scene).cells[FEATURES.indexOf(name)];
}

describe('the date in a line', () => {
  for (const line of ['5 января 2012', '4 stycznia 2012', '5. Januar 2012', '5 de enero de 2012']) {
    it(`is seen whatever the month is called: ${line}`, () =>
      assert.equal(featureOf(line, 'text.hasDate'), 1));
  }

  it('is not seen where a number stands before a year', () =>
    assert.equal(featureOf('11 people came in 2012', 'text.hasDate'), 0));
});

describe('a question', () => {
  for (const line of ['Who pays?', 'Ποιος πληρώνει;', 'من يدفع؟', '谁来付钱？']) {
    it(`ends in the sign of its language: ${line}`, () =>
      assert.equal(featureOf(line, 'text.isQuestion'), 1));
  }
});

describe("a line with the page's title", () => {
  for (const title of ['Council votes on tax', 'İstanbul bütçeyi onayladı']) {
    it(`is known as such: ${title}`, () =>
      assert.equal(featureOf(`– ${title}!`, 'text.titleOverlap', title), 2));
  }

  it('is not seen in another line', () =>
    assert.equal(featureOf('Ireland votes on tax', 'text.titleOverlap', 'Council votes'), 0));
});
