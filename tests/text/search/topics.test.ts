import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runSteps } from '../../../src/text/steps.ts';
import { findTopics } from '../../../src/text/search/topics.ts';

function topics(paragraphs: readonly string[], language = 'en') {
  const sections = [{ heading: null, level: 1, paragraphs, sentences: [] }];
  return runSteps(findTopics({ headline: '', sections, language })).map(
    ({ forms }) => [...forms.keys()][0],
  );
}

describe('the topics of an article', () => {
  it('are its headings, those of running reports without their times, but no questions', () => {
    const headings = [
      'Fuel in the water',
      '2026-11-25 15:05 UTC · Ship found',
      '21:10',
      'Why now?',
    ];
    const sections = headings.map((heading) => ({
      heading,
      level: 2,
      paragraphs: [],
      sentences: [],
    }));
    const found = runSteps(findTopics({ headline: '', sections, language: 'en' }));
    assert.deepEqual(
      found.flatMap(({ forms }) => [...forms.keys()]),
      ['Fuel in the water', 'Ship found'],
    );
  });

  it('are its names', () => {
    const found = topics(['The minister Sergey Lavrov met the head of the Bank of England.']);
    assert.deepEqual(found, ['Sergey Lavrov', 'Bank of England']);
  });

  it('are no words that only begin a sentence', () => {
    assert.deepEqual(topics(['Negotiations went on. Nobody spoke.']), []);
  });

  it('are no days and months', () => {
    assert.deepEqual(topics(['They met on Monday in May.']), []);
  });

  it('are phrases that come again', () => {
    const text = 'The safe zones are small, safe zones are few and safe zones are empty.';
    assert.ok(topics([text]).includes('safe zones'));
  });

  it('are no phrases of words without a topic', () => {
    const text =
      'It has been discussed that it has been discussed, and that it has been discussed.';
    assert.deepEqual(topics([text]), []);
  });

  it('are words that come again where no letter is a capital', () => {
    const text = '叙利亚的安全区。部长在叙利亚说，安全区很小。';
    assert.ok(topics([text], 'zh').includes('叙利亚'));
  });

  it('are no prepositions, endings and auxiliaries of such a script', () => {
    assert.deepEqual(topics(['في مصر وفي الأقصر. عثرت في الوادي على مقبرة في مصر'], 'ar'), ['مصر']);
    const text = '輪島市で住宅が倒壊した。輪島市は被害を発表した。運転を再開した。';
    assert.ok(!topics([text], 'ja').includes('した'));
  });

  it('are no common nouns of a language that begins all nouns with a capital letter', () => {
    const text =
      'Am Montag verteidigte Merz den Haushalt: 2 Millionen Euro mehr Lohn, 4 Prozent im Jahr. Nach Angaben ' +
      'der Polizei blieb Kiel ruhig. Prozent und Lohn sind für die SPD wichtig. In Kiel sprach ' +
      'Ursula von der Leyen mit Friedrich Merz.';
    assert.deepEqual(
      new Set(topics([text], 'de')),
      new Set(['Friedrich Merz', 'Kiel', 'Merz', 'SPD', 'Ursula von der Leyen']),
    );
  });

  it('are the names behind such a noun, not both together', () => {
    const text =
      'Vor der Küste von Kiel und auf dem Weg von der Insel Fehmarn sank das Boot, sagte Ursula von der Leyen.';
    assert.deepEqual(
      new Set(topics([text], 'de')),
      new Set(['Insel Fehmarn', 'Ursula von der Leyen']),
    );
  });

  it('are not all words of a text in capitals', () => {
    assert.deepEqual(topics(['THE ALLIES MET IN NASSAU AND SPOKE OF POLARIS.']), []);
  });
});
