import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAsked } from '../../../src/text/answers/asked.ts';
import { answerFeatures } from '../../../src/text/answers/features.ts';

const NO_COUNTS = { sections: 0, held: new Map<string, number>() };

function featuresOf(question: string, terms: readonly string[], texts: readonly string[]) {
  const sentences = texts.map((text, sentence) => ({
    text,
    heading: null,
    sectionIndex: 0,
    sentence,
  }));
  const asked = readAsked([question], terms, NO_COUNTS);
  const found = answerFeatures(asked, [{ language: 'en', headline: 'News', sentences }]);
  return found.map(({ features }) => features);
}

describe('features of a sentence that may answer', () => {
  it('has the whole name where a part stands for it, as the article writes it in full', () => {
    const question = 'how many ships does Ada Brook own?';
    const terms = ['ships', 'ada', 'brook'];
    const between = ['The sea was calm.', 'Gulls cried.', 'Nobody came.'];
    const last = 'Brook owns 40 ships.';
    const inFull = featuresOf(question, terms, ['Ada Brook is here.', ...between, last]);
    const apart = featuresOf(question, terms, ['Ada Lee met Tom Brook.', ...between, last]);
    assert.ok((inFull.at(-1)?.leastMet ?? 0) > (apart.at(-1)?.leastMet ?? 0));
  });

  it('tells a sentence with all words of the question from one that lacks one', () => {
    const texts = ['The mayor of Malling sailed.', 'The mayor sailed.'];
    const [whole, lacking] = featuresOf(
      'who is the mayor of Malling?',
      ['mayor', 'malling'],
      texts,
    );
    assert.equal(whole?.leastMet, 1);
    assert.equal(lacking?.leastMet, 0);
  });

  it('tells what an article is about from what it only mentions', () => {
    const question = 'who is the mayor of Malling?';
    const about = ['Malling has a mayor.', 'Gulls cried.', 'She is Ada Brook.'];
    const [own] = featuresOf(question, ['mayor', 'malling'], about);
    const [other] = featuresOf(
      question,
      ['mayor', 'malling'],
      ['Gulls cried.', 'They came from Malling.'],
    );
    assert.equal(own?.toldAtTop, 1);
    assert.equal(other?.toldAtTop, 0);
  });

  it('marks a question of few words whose kind is known, less so the longer it is', () => {
    const texts = ['Ada Brook sailed.'];
    const marks = [
      featuresOf('who is the mayor?', ['mayor'], texts),
      featuresOf('who sold the old ships?', ['sold', 'old', 'ships'], texts),
      featuresOf('did ships sail?', ['ships', 'sail'], texts),
    ].map(([first]) => first?.kindOfFew ?? 0);
    assert.equal(marks[0], 1);
    assert.ok((marks[1] ?? 0) > 0 && (marks[1] ?? 0) < 1);
    assert.equal(marks[2], 0);
  });

  it('says less of a thing of the asked kind, the more sentences hold one', () => {
    const question = 'how many ships sank?';
    const few = featuresOf(question, ['ships', 'sank'], ['40 ships sank.', 'Gulls cried.']);
    const many = featuresOf(question, ['ships', 'sank'], ['40 ships sank.', '20 gulls cried.']);
    assert.ok((few[0]?.thingRare ?? 0) > (many[0]?.thingRare ?? 0));
  });

  it('sees that the sentence before tells what a figure stands for', () => {
    const question = 'how many ships sank in Malling?';
    const terms = ['ships', 'sank', 'malling'];
    const [, second] = featuresOf(question, terms, [
      'Ships sank in Malling.',
      'It was 40 of them.',
    ]);
    assert.ok((second?.thingAndBefore ?? 0) > 0.5);
  });

  it('tells a full name of a person from other names', () => {
    const question = 'who sank the ships?';
    const [person, place] = featuresOf(
      question,
      ['sank', 'ships'],
      ['The ships were sunk by Ada Brook.', 'The ships were sunk at the Port of Malling.'],
    );
    assert.equal(person?.personHeld, 1);
    assert.equal(place?.personHeld, 0);
  });

  it('tells what is called a reason from what only may be one', () => {
    const question = 'why did the ships sink?';
    const texts = ['The ships sank because of ice.', 'The ships sank after noon.'];
    const [called, other] = featuresOf(question, ['ships', 'sink'], texts);
    assert.equal(called?.reasonHeld, 1);
    assert.equal(other?.reasonHeld, 0);
  });

  it('has more around a figure that stands among the words of the question', () => {
    const far = `40 gulls cried ${'over the calm grey water '.repeat(3)}where ships sank.`;
    const texts = ['40 ships sank.', far];
    const [among, apart] = featuresOf('how many ships sank?', ['ships', 'sank'], texts);
    assert.ok((among?.thingAround ?? 0) > (apart?.thingAround ?? 1));
  });

  it('sees a definition where one is asked for, and a denial where it is asked whether', () => {
    const texts = ['A sloop is a small ship.', 'The sloop sailed.', 'The sloop never sailed.'];
    const definition = featuresOf('what is a sloop?', ['sloop'], texts);
    const whether = featuresOf('did the sloop sail?', ['sloop', 'sail'], texts);
    assert.deepEqual(
      definition.map(({ defines }) => defines),
      [1, 0, 0],
    );
    assert.deepEqual(
      whether.map(({ denies }) => denies),
      [0, 0, 1],
    );
  });
});
