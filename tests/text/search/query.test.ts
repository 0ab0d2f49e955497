import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseQuery } from '../../../src/text/search/query.ts';
import { searchWords } from '../../../src/text/search/words.ts';

function forms(text: string, languages: readonly (string | null)[] = ['en']) {
  return parseQuery(text, languages).map((term) => term.forms.join('|'));
}

describe('the words of a query', () => {
  it('leave out what carries no topic', () => {
    assert.deepEqual(forms('who won the world cup?'), forms('won world cup'));
  });

  it('are kept where there are no others', () => {
    assert.equal(forms('the who').length, 2);
  });

  it('keep acronyms that look like a stop word', () => {
    assert.deepEqual(forms('US sanctions'), ['us', ...forms('sanctions')]);
    assert.deepEqual(forms('give us sanctions').includes('us'), false);
  });

  it('meet the words of the text in each language of the store', () => {
    const [term] = parseQuery('sanctions', ['en', 'de']);
    for (const language of ['en', 'de']) {
      assert.ok(term?.forms.includes(searchWords('Sanctions', language)[0] ?? ''));
    }
  });

  it('are few, however long the text', () => {
    const long = Array.from({ length: 2_000 }, (_, index) => `word${index}`).join(' ');
    assert.ok(parseQuery(long, ['en']).length <= 24);
  });

  it('are none where nothing is a word', () => {
    assert.deepEqual(parseQuery(' \0 \uD800 "*" ', ['en']), []);
    assert.deepEqual(parseQuery('', ['en']), []);
  });
});

describe('the words of a text', () => {
  it('join letters with points between them', () => {
    assert.deepEqual(searchWords('the U.S. and the U. N.', null), [
      'the',
      'us',
      'and',
      'the',
      'un',
    ]);
  });

  it('lose their possessive', () => {
    assert.deepEqual(searchWords('Syria’s', null), searchWords('Syria', null));
  });

  it('are pairs of characters where there are no spaces', () => {
    assert.ok(searchWords('叙利亚', 'zh').includes('叙利'));
  });
});
