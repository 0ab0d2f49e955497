import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAskedKind } from '../../../src/text/answers/asked-kind.ts';
import type { AskedKind } from '../../../src/text/answers/kinds.ts';
import { findKindSpans } from '../../../src/text/answers/kind-spans.ts';

describe('readAskedKind', () => {
  const cases: readonly (readonly [string, AskedKind])[] = [
    ['How much did the tower cost?', 'amount'],
    ['what yearly salary do pilots get', 'amount'],
    ['how many people came?', 'count'],
    ['When did the mine close?', 'date'],
    ['which year did she leave?', 'date'],
    ['how long was the road closed', 'duration'],
    ['how old is the mayor?', 'age'],
    ['how far is the reef from the coast?', 'distance'],
    ['where was the ring found', 'place'],
    ['why was the match called off?', 'reason'],
    ['who opened the museum?', 'name'],
    ['which firm built it?', 'name'],
    ['who is Ada Brook?', 'identity'],
    ['did they sign?', null],
    ['Wann öffnet der Hafen?', 'date'],
    ['Wie viele Schiffe kamen?', 'count'],
    ['Warum schloss die Mine?', 'reason'],
    ['Combien coûte le pont ?', 'amount'],
    ['Où se trouve le port ?', 'place'],
    ['¿Cuándo abrió el puente?', 'date'],
    ['¿Quién ganó la carrera?', 'name'],
    ['Wie hoch ist der neue Leitzins?', 'amount'],
    ['Wie hoch ist der Turm?', 'distance'],
    ['Was kostet die Brücke?', 'amount'],
    ['Quel est le prix du pont ?', 'amount'],
    ['¿Cuánta gente murió?', 'count'],
    ['Quante persone sono morte?', 'count'],
    ['Quanto costa il ponte?', 'amount'],
    ['Perché il ponte è chiuso?', 'reason'],
    ['Quantas pessoas morreram?', 'count'],
    ['Onde ocorreu o acidente?', 'place'],
    ['Quem ganhou as eleições?', 'name'],
    ['Hoeveel mensen stierven?', 'count'],
    ['Waarom is de brug dicht?', 'reason'],
    ['Wie won de verkiezingen?', 'name'],
    ['Wie gewann sie die Wahl?', null],
    ['Ile osób zginęło?', 'count'],
    ['Kiedy odbędzie się głosowanie?', 'date'],
    ['Сколько стоит билет?', 'amount'],
    ['Где произошла авария?', 'place'],
    ['Чому закрили міст?', 'reason'],
    ['Скільки людей загинуло?', 'count'],
  ];
  for (const [question, kind] of cases) {
    it(`takes “${question}” to ask for ${kind ?? 'no kind of thing'}`, () => {
      assert.equal(readAskedKind(question), kind);
    });
  }
});

describe('findKindSpans', () => {
  const found = (text: string, kind: Exclude<AskedKind, null>): readonly string[] =>
    findKindSpans(text, kind).map(({ start, end }) => text.slice(start, end));

  it('finds sums of money and shares', () => {
    assert.deepEqual(found('It cost $3.5 million, or 12 percent more.', 'amount'), [
      '$3.5 million',
      '12 percent',
    ]);
  });

  it('takes no year for a number of things', () => {
    assert.deepEqual(found('In 2014 they counted 31 herons.', 'count'), ['31']);
  });

  it('finds lengths of time, ages and distances', () => {
    assert.deepEqual(found('It was shut for six weeks.', 'duration'), ['six weeks']);
    assert.deepEqual(found('It took one week.', 'duration'), ['one week']);
    assert.deepEqual(found('The 41-year-old won.', 'age'), ['41-year-old']);
    assert.deepEqual(found('At 17, she won.', 'age'), ['At 17']);
    assert.deepEqual(found('The reef lies 12 miles off.', 'distance'), ['12 miles']);
  });

  it('takes "one" for a share of so many, and for no count', () => {
    assert.deepEqual(found('One in four is bored.', 'amount'), ['One in four']);
    assert.deepEqual(found('She was one of them.', 'count'), []);
  });

  it('finds places behind their prepositions', () => {
    assert.deepEqual(found('The ring was found in Upper Malling by a boy.', 'place'), [
      'in Upper Malling',
    ]);
  });

  it('takes no weekday for a name', () => {
    assert.deepEqual(found('On Friday the museum was opened by Ada Brook.', 'name'), ['Ada Brook']);
  });

  it('takes long texts of digits and capitals in its stride', () => {
    const text = `${'9'.repeat(5_000)} ${'A'.repeat(5_000)}`;
    for (const kind of ['amount', 'count', 'date', 'age', 'place', 'name'] as const) {
      assert.ok(Array.isArray(findKindSpans(text, kind)));
    }
  });
});
