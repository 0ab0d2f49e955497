import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NO_ATTRIBUTES } from '../../../src/extract/html/attributes.ts';
import { createNameMatcher } from '../../../src/extract/html/name-matcher.ts';

describe('createNameMatcher', () => {
  const names = { classes: new Set(['teaser', 'ad']), ids: new Set(['top']) };
  const matches = createNameMatcher(names);
  const hasClass = (own: string) => matches({ ...NO_ATTRIBUTES, class: own });

  it('finds a class wherever it stands among others', () => {
    for (const own of ['ad', 'ad wide', 'wide ad', '\tbox\nad\n', 'box  teaser  wide'])
      assert.equal(hasClass(own), true, own);
  });

  it('finds no class that only begins, ends or is built like one', () => {
    for (const own of ['', ' ', 'ads', 'bad', 'Ad', 'at', 'teasel', 'top', 'ad-teaser'])
      assert.equal(hasClass(own), false, own);
  });

  it('finds an id', () => {
    assert.equal(matches({ ...NO_ATTRIBUTES, id: 'top' }), true);
    assert.equal(matches({ ...NO_ATTRIBUTES, id: 'ad' }), false);
  });

  it('finds names that were added since it was last asked', () => {
    assert.equal(hasClass('overlay'), false);
    names.classes.add('overlay');
    assert.equal(hasClass('overlay'), true);
  });
});
