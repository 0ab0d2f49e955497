import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkClaim } from '../../../src/text/claims/check-claim.ts';

type Row = readonly [language: string, claim: string, evidence: string];

const faultsOf = ([language, claim, evidence]: Row) =>
  checkClaim(claim, evidence, { text: '', language }).map(({ kind }) => kind);

function keeps(rows: readonly Row[]): void {
  for (const row of rows) it(`keeps “${row[1]}”`, () => assert.deepEqual(faultsOf(row), []));
}

function refuses(kind: string, rows: readonly Row[]): void {
  for (const row of rows) {
    const [, claim, evidence] = row;
    it(`refuses “${claim}” of “${evidence}”`, () => assert.deepEqual(faultsOf(row), [kind]));
  }
}

describe('numbers in the words and digits of many languages', () => {
  refuses('number', [
    ['de', 'Es starben vierzehn Menschen.', 'Es starben dreizehn Menschen.'],
    ['de', 'Es starben einundzwanzig Menschen.', 'Es starben zweiundzwanzig Menschen.'],
    ['de', 'Er erreichte den zweiten Platz.', 'Er erreichte den dritten Platz.'],
    ['fr', 'Il y a eu seize morts.', 'Il y a eu treize morts.'],
    ['es', 'Hubo once muertos.', 'Hubo doce muertos.'],
    ['it', 'Ci sono stati sei morti.', 'Ci sono stati quattro morti.'],
    ['pt', 'Houve seis mortos.', 'Houve sete mortos.'],
    ['nl', 'Er zijn vijf doden.', 'Er zijn vier doden.'],
    ['pl', 'Zginęło pięć osób.', 'Zginęły cztery osoby.'],
    ['ru', 'Погибли двадцать человек.', 'Погибли тридцать человек.'],
    ['ru', 'Погибли двое.', 'Погибли трое.'],
    ['uk', 'Загинули п’ять людей.', 'Загинули чотири людини.'],
    ['ar', 'قتل ١٢ شخصا.', 'قتل ١٣ شخصا.'],
    ['ar', 'قتل خمسة أشخاص.', 'قتل ستة أشخاص.'],
    ['ja', '死者は三十人だった。', '死者は四十人だった。'],
    ['ja', '死者は３０人だった。', '死者は４０人だった。'],
    ['zh', '有五人死亡。', '有六人死亡。'],
    ['en', 'It was minus 5 degrees in Oslo.', 'It was 5 degrees in Oslo.'],
    ['en', 'It was −5 degrees in Oslo.', 'It was 5 degrees in Oslo.'],
  ]);
  keeps([
    ['de', '25 Menschen starben.', 'Es starben fünfundzwanzig Menschen.'],
    ['de', 'Zweihundert Menschen starben.', 'Es starben 200 Menschen.'],
    ['fr', 'Il y a eu 95 morts.', 'Il y a eu quatre-vingt-quinze morts.'],
    ['es', 'Hubo 35 muertos.', 'Hubo treinta y cinco muertos.'],
    ['it', 'Ci sono stati 35 morti.', 'Ci sono stati trentacinque morti.'],
    ['nl', 'Er zijn 25 doden.', 'Er zijn vijfentwintig doden.'],
    ['ja', '死者は30人だった。', '死者は三十人だった。'],
    ['zh', '有50000人参加。', '有五万人参加。'],
    ['ar', 'قتل 12 شخصا.', 'قتل ١٢ شخصا.'],
    [
      'en',
      'The plan runs from 2010 -2015 in 3 ports.',
      'In 3 ports, the plan runs from 2010 to 2015.',
    ],
  ]);

  it('takes no common word of a language for a number of another', () => {
    keepsAll([
      ['pt', 'O presidente dos portos falou.', 'O presidente falou sobre os portos.'],
      ['pl', 'Rząd przyjął ten plan.', 'Rząd przyjął plan.'],
      ['nl', 'Ten minste is er een plan.', 'Er is een plan.'],
      ['en', 'The plan once failed.', 'The plan failed.'],
      ['de', 'Sie sei krank.', 'Sie ist krank.'],
      ['en', 'Rebels seize the port.', 'The rebels took the port.'],
      ['zh', '他说这是一个十分重要的问题。', '他说这是个重要的问题。'],
    ]);
  });
});

function keepsAll(rows: readonly Row[]): void {
  for (const row of rows) {
    assert.deepEqual(
      faultsOf(row).filter((kind) => kind === 'number'),
      [],
      row[1],
    );
  }
}

describe('dates in many languages', () => {
  refuses('date', [
    ['it', 'Il voto è il 12 aprile.', 'Il voto è il 12 marzo.'],
    ['it', 'Il voto è martedì.', 'Il voto è giovedì.'],
    ['es', 'Se vota en abril.', 'Se vota en junio.'],
    ['fr', 'Le vote a lieu le 1er mai.', 'Le vote a lieu le 1er juin.'],
    ['pt', 'A votação é na quarta-feira.', 'A votação é na sexta-feira.'],
    ['nl', 'De stemming is op woensdag.', 'De stemming is op donderdag.'],
    ['pl', 'Głosowanie odbędzie się 12 kwietnia.', 'Głosowanie odbędzie się 12 marca.'],
    ['pl', 'Głosowanie odbędzie się w środę.', 'Głosowanie odbędzie się w piątek.'],
    ['uk', 'Голосування відбудеться 12 квітня.', 'Голосування відбудеться 12 березня.'],
    ['uk', 'Голосування відбудеться у п’ятницю.', 'Голосування відбудеться у середу.'],
    ['ru', 'Голосование пройдет 12 апреля.', 'Голосование пройдет 12 марта.'],
    ['ar', 'التصويت في 12 أبريل.', 'التصويت في 12 مارس.'],
    ['ar', 'التصويت يوم الخميس.', 'التصويت يوم الجمعة.'],
  ]);
  keeps([
    ['it', 'Il voto è il 12 marzo 2026.', 'Il 12 marzo 2026 si vota.'],
    [
      'en',
      'The couple wed, then sat in the sun.',
      'The couple married and were sitting in sunshine.',
    ],
    ['en', 'They march and may win.', 'They will walk and win, perhaps.'],
  ]);
});

describe('more and less than a number', () => {
  refuses('number', [
    ['en', 'Nearly 40 people died.', 'More than 40 people died.'],
    ['en', 'At least 40 people died.', 'At most 40 people died.'],
    ['en', 'The port closed for under 40 days.', 'The port closed for no fewer than 40 days.'],
    ['de', 'Es starben weniger als 40 Menschen.', 'Es starben mehr als 40 Menschen.'],
    ['es', 'Murieron menos de 40 personas.', 'Murieron más de 40 personas.'],
    ['it', 'Sono morte meno di 40 persone.', 'Sono morte più di 40 persone.'],
    ['pl', 'Zginęło prawie 40 osób.', 'Zginęło ponad 40 osób.'],
    ['ru', 'Погибло менее 40 человек.', 'Погибло более 40 человек.'],
    ['ar', 'قتل أقل من 40 شخصا.', 'قتل أكثر من 40 شخصا.'],
    ['zh', '至多40人死亡。', '至少40人死亡。'],
  ]);
  keeps([
    ['en', 'At least 40 people died.', 'More than 40 people died.'],
    ['en', 'The port took in 40 ships at most.', 'No more than 40 ships came to the port.'],
    ['ru', 'Погибло не менее 40 человек.', 'Погибло более 40 человек.'],
  ]);
});

describe('what stands behind a number', () => {
  refuses('number', [
    ['es', 'La ruta mide 5 kilómetros.', 'La ruta mide 5 millas.'],
    ['it', 'Il percorso misura 5 chilometri.', 'Il percorso misura 5 miglia.'],
    ['ru', 'Ждали 5 месяцев.', 'Ждали 5 недель.'],
    ['pl', 'Czekano 5 miesięcy.', 'Czekano 5 tygodni.'],
    ['en', 'The dose is 5 mg.', 'The dose is 5 g.'],
    ['en', 'The meeting is at 5 pm.', 'The meeting is at 5 a.m.'],
  ]);
  keeps([
    ['en', 'The meeting is at 5 pm.', 'The meeting is at 5 p.m. in Oslo.'],
    ['en', 'The port is open from 5 pm.', 'The port is open from 5 to 7 p.m.'],
    ['de', 'Die Fahrt dauert 5 Stunden.', 'Fünf Stunden dauert die Fahrt.'],
  ]);
});

describe('quotations in scripts without spaces', () => {
  refuses('quotation', [
    ['ja', '彼は「戦争は続く」と述べた。', '彼は「戦争は終わる」と述べた。'],
    ['zh', '他说：“战争会继续”。', '他说：“战争会结束”。'],
  ]);
  keeps([
    ['ja', '彼は「戦争は続く」と述べた。', '戦争は続くと彼は述べた。'],
    ['zh', '他说：“战争会继续”。', '他说战争会继续，也会结束。'],
  ]);
});

describe('words that say the opposite', () => {
  refuses('opposite', [
    ['en', 'Shares fell 5% on Monday.', 'Shares rose 5% on Monday.'],
    ['en', 'Sales are higher than last year.', 'Sales are lower than last year.'],
    ['en', 'Dravo made a profit of $5 million.', 'Dravo made a loss of $5 million.'],
    ['en', 'Prices doubled in a year.', 'Prices tripled in a year.'],
    ['en', 'Half of the voters back the plan.', 'A third of the voters back the plan.'],
    ['de', 'Die Preise sind gestiegen.', 'Die Preise sind gesunken.'],
    ['es', 'Votó la mitad.', 'Votó un tercio.'],
    ['es', 'El precio subió un poco.', 'El precio bajó un poco.'],
    ['ru', 'Цена выросла за год.', 'Цена упала за год.'],
  ]);
  keeps([
    ['en', 'Shares fell 5% on Monday.', 'Shares slumped by 5% on Monday.'],
    ['en', 'Shares fell, then rose.', 'Shares fell on Monday. They rose again.'],
    ['en', 'Prices did not rise.', 'Prices did not rise, they fell.'],
    ['en', 'Half of the voters back the plan.', 'Of 24 voters, 12 back the plan.'],
  ]);
});
