import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isSameArticle, urlKey } from '../../src/text/article-identity.ts';

const HELD = {
  urlKey: 'wire.example/a/1',
  guids: ['1'],
  print: 'p1',
  headline: 'Talks start in Geneva',
  opening: 'Ministers met in Geneva on Monday to speak about the treaty.',
  isSameSource: true,
};
const SEEN = { ...HELD, guid: '1', textLength: 60 };
const OTHER = {
  headline: 'Storm hits coast',
  opening: 'A storm came from the west at night.',
  print: 'p2',
};

describe('an article that is seen', () => {
  it('is the same at the same address, whatever its text', () => {
    assert.equal(isSameArticle(HELD, { ...SEEN, ...OTHER }), true);
  });

  it('is another one where a feed links everything to its home page', () => {
    assert.equal(isSameArticle(HELD, { ...SEEN, ...OTHER, guid: '2' }), false);
  });

  it('is the same on another host under the same path', () => {
    const moved = { ...SEEN, ...OTHER, urlKey: 'new.example/a/1' };
    assert.equal(isSameArticle(HELD, moved), true);
  });

  it('is another one under the same guid with nothing else in common', () => {
    assert.equal(isSameArticle(HELD, { ...SEEN, ...OTHER, urlKey: 'wire.example/a/2' }), false);
  });

  it('is the same under the same guid where there is no address', () => {
    assert.equal(isSameArticle(HELD, { ...SEEN, ...OTHER, urlKey: null }), true);
  });

  it('is another one where only a short text is the same, from another source', () => {
    const foreign = { ...HELD, guids: [], isSameSource: false };
    assert.equal(isSameArticle(foreign, { ...SEEN, urlKey: 'b.example/1' }), false);
    assert.equal(isSameArticle(foreign, { ...SEEN, urlKey: 'b.example/1', textLength: 400 }), true);
  });
});

describe('the key of an address', () => {
  it('leaves out scheme, www and the last slash', () => {
    assert.equal(urlKey('https://www.wire.example/a/'), urlKey('http://wire.example/a'));
    assert.equal(urlKey(null), null);
  });
});
