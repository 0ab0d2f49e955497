import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Section } from '../../src/domain/article.ts';
import { correctionNote, isRetractionNotice, withoutLabel } from '../../src/text/editors-note.ts';
import { splitSentences } from '../../src/text/sentences.ts';

function sections(...paragraphs: readonly string[]): readonly Section[] {
  return [{ heading: null, level: 1, paragraphs, sentences: splitSentences(paragraphs, null) }];
}

const STORY = 'The harbour was closed on Tuesday. Ships waited outside for the storm to pass.';

describe('a note of correction', () => {
  for (const note of [
    'Correction: an earlier version gave a wrong number of ships.',
    'CORRECTION (Nov. 24): The harbour has nine piers, not ten.',
    'Correction, 24 November: The harbour has nine piers, not ten.',
    'This article has been corrected to give the right number of ships.',
    'An earlier version of this story misspelled the name of the mayor.',
    'Berichtigung: Es waren 14 Schiffe, nicht 41.',
    'In einer früheren Version hieß es, 41 Schiffe hätten gewartet.',
    'Rectificatif : le port compte neuf quais.',
    'Corrección: eran 14 barcos, no 41.',
    'Исправление: судов было 14, а не 41.',
    '訂正：船は14隻でした。',
  ]) {
    it(`is found: ${note}`, () => {
      assert.equal(correctionNote({ sections: sections(STORY, note) }), note);
    });
  }

  it('is given with the sentence that it announces', () => {
    const note = 'Correction: see below.';
    const said = 'The harbour has nine piers.';
    const found = correctionNote({ sections: sections(STORY, `${note} ${said}`) });
    assert.match(found ?? '', /nine piers/);
  });

  it('is told without its label where that is said already', () => {
    assert.equal(withoutLabel('Correction, 24 November: It has nine piers.'), 'It has nine piers.');
    for (const note of ['This article has been corrected.', 'Correction (Nov. 24): Nine piers.']) {
      assert.equal(withoutLabel(note), note);
    }
  });

  for (const text of [
    'Correctional officers said: nobody was hurt.',
    'Markets saw a correction of ten percent after the announcement.',
    'The corrected figures were published by the ministry.',
    'The earlier version of the treaty was signed in 1994.',
  ]) {
    it(`is not seen in a report: ${text}`, () => {
      assert.equal(correctionNote({ sections: sections(STORY, text) }), null);
    });
  }
});

describe('a notice of retraction', () => {
  it('is told by its headline', () => {
    assert.ok(isRetractionNotice({ headline: 'RETRACTED: Ships sink', sections: sections(STORY) }));
    assert.ok(isRetractionNotice({ headline: 'Article removed', sections: sections(STORY) }));
  });

  it('is told by a short text', () => {
    const text = 'This article has been withdrawn because its source could not be confirmed.';
    assert.ok(isRetractionNotice({ headline: 'Ships sink', sections: sections(text) }));
    const german = 'Dieser Artikel wurde zurückgezogen, weil seine Quelle nicht bestätigt ist.';
    assert.ok(isRetractionNotice({ headline: 'Schiffe', sections: sections(german) }));
  });

  it('is not a report on somebody’s retraction', () => {
    const report = `The journal has retracted the article on vaccines. ${STORY.repeat(12)}`;
    assert.ok(
      !isRetractionNotice({ headline: 'Journal corrects itself', sections: sections(report) }),
    );
    assert.ok(!isRetractionNotice({ headline: 'Troops withdraw', sections: sections(STORY) }));
    assert.ok(!isRetractionNotice({ headline: 'Withdrawal of troops', sections: sections(STORY) }));
  });
});
