import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aboutness } from '../../src/text/aboutness.ts';
import { splitSentences } from '../../src/text/sentences.ts';

function about(heading: string | null, text: string, topic = 'ferries'): number {
  return aboutness({ heading, sentences: splitSentences([text], 'en') }, topic, 'en');
}

describe('aboutness', () => {
  it('is higher for a section on the topic than for one that mentions it', () => {
    const main = about(null, 'The ferry sailed. Ferries are cheap. The ferry was late.');
    const aside = about(null, 'The bus left. A ferry passed. The road was dry. It rained.');
    assert.ok(main > 2 * aside);
  });

  it('counts a heading that names the topic', () => {
    const text = 'The ship sailed at noon. It was late.';
    assert.ok(about('Ferry lines', text) > about('Rail', text));
  });

  it('counts words of the family for less than the word itself', () => {
    const own = about(null, 'The expulsion came at noon.', 'expulsion');
    const kin = about(null, 'They were expelled at noon.', 'expulsion');
    assert.ok(kin > 0 && kin < own);
  });

  it('is nothing without words', () => {
    assert.equal(about('Ferry', 'The ferry sailed.', '???'), 0);
  });
});
