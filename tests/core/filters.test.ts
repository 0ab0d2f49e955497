import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { meets, passes } from '../../src/core/filters.ts';
import type { PlaceFilter } from '../../src/domain/filter.ts';
import { storedArticle } from '../fakes/stored-article.ts';

function report(headline: string, text = 'Nothing else is told here.') {
  return storedArticle({ id: headline, headline, text });
}

const CUP = report('Norway wins the football cup');
const DAM = report('Dam breaks in Norway');
const ASIDE = report(
  'Dam breaks near a pitch',
  'The dam broke. Football was cancelled, football fans said.',
);

function without(words: string): PlaceFilter {
  return { kind: 'without', words };
}

function only(words: string): PlaceFilter {
  return { kind: 'only', words };
}

describe('filters of a place', () => {
  it('leave out what a story is about, by all of their words and their other forms', () => {
    assert.ok(meets([CUP], without('Football')));
    assert.ok(meets([CUP], without('cup footballs')));
    assert.ok(!meets([CUP], without('football final')));
    assert.ok(!meets([DAM], without('football')));
  });

  it('leave nothing out for an aside in one of several reports', () => {
    assert.ok(meets([ASIDE], without('football')));
    assert.ok(!meets([DAM, DAM, ASIDE], without('football')));
    assert.ok(meets([DAM, DAM, ASIDE], only('football')));
  });

  it('let in what one of those that let in speaks of, unless another leaves it out', () => {
    assert.ok(passes([DAM], []));
    assert.ok(passes([DAM], [only('football'), only('norway')]));
    assert.ok(!passes([DAM], [only('football')]));
    assert.ok(!passes([CUP], [only('norway'), without('football')]));
  });
});
