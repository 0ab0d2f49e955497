import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isCaption } from '../../src/extract/captions.ts';

const SCENE = 'The keeper, center, leaves the field with his brother after the match in the rain. ';

describe('a caption', () => {
  for (const line of [
    '© REUTERS / Ada Lovelace',
    'FILE - The keeper leaves the field.',
    'Photo: Ada Lovelace',
    'The keeper leaves the field. (AP Photo/Ada Lovelace)',
  ]) {
    it(`is: ${line}`, () => assert.ok(isCaption(line)));
  }

  it('may be long, where an agency stands at its end', () => {
    const long = SCENE.repeat(8);
    assert.ok(isCaption(`${long}(AP Photo/Ada Lovelace, File)`));
    assert.ok(!isCaption(`FILE - ${long}`));
    assert.ok(!isCaption(`${SCENE.repeat(40)}(AP Photo/Ada Lovelace, File)`));
  });

  for (const line of [
    'File-sharing sites were closed by the court on Monday.',
    'Reuters was the first to report the talks.',
    'The match was called off (the third this week).',
  ]) {
    it(`is not: ${line}`, () => assert.ok(!isCaption(line)));
  }
});
