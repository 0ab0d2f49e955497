import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCandidates } from '../../src/summarizers/extractive/sentences.ts';
import { groundDrafts } from '../../src/summarizers/grounded.ts';
import { requestFor } from '../fakes/model-endpoint.ts';

const RATE = 'The central bank of Norland kept its key rate at 3.25 percent on Wednesday.';
const SPOKE = 'Minister Aron Vael said trade sanctions against the kingdom were illegal.';
const sentences = readCandidates(
  requestFor(`Central bank holds rate\n\n${RATE}\nSeven of nine members voted.\n${SPOKE}`),
).flat();

function ground(text: string, cites: readonly number[] | null, language: string | null = null) {
  const { claims, omittedClaims, borne } = groundDrafts([{ text, cites }], sentences, language);
  return { texts: claims.map((claim) => claim.text), claims, omittedClaims, borne };
}

describe('claims held against their sentences', () => {
  it('stand where the sentences bear them, with the sentences as proof', () => {
    const claim = "Norland's central bank kept its rate at 3.25 percent.";
    const { texts, claims, borne } = ground(claim, [1]);
    assert.deepEqual([texts, borne], [[claim], 1]);
    assert.deepEqual(
      claims[0]?.citations.map(({ quote }) => quote),
      [RATE],
    );
  });

  it('may hold a word that every object has a member of', () => {
    const told = 'McLaren won the Constructor title, eight points ahead of one other constructor.';
    const given = readCandidates(requestFor(`Motor racing\n\n${told}`)).flat();
    const { claims } = groundDrafts([{ text: told, cites: [1] }], given, null);
    assert.deepEqual(
      claims.map(({ text }) => text),
      [told],
    );
  });

  it('give way to the sentence where a figure is altered', () => {
    const { texts, borne } = ground(
      'The central bank of Norland kept its key rate at 4.25 percent.',
      [1],
    );
    assert.deepEqual([texts, borne], [[RATE], 0]);
  });

  it('are left out where the sentences say nothing of the kind', () => {
    assert.equal(ground('The service is suspended until further notice.', [1]).omittedClaims, 1);
    assert.equal(ground('PINEAPPLE', [1, 2, 3]).omittedClaims, 1);
  });

  it('are left out where they cite what does not exist', () => {
    assert.deepEqual(ground(RATE, [99, 0, -1]), {
      texts: [],
      claims: [],
      omittedClaims: 1,
      borne: 0,
    });
  });

  it('find their proof where prose names none', () => {
    assert.deepEqual(ground(RATE, null).claims[0]?.citations[0]?.quote, RATE);
  });

  it('keep who said it', () => {
    assert.deepEqual(ground('Trade sanctions against the kingdom were illegal.', [3]).texts, [
      SPOKE,
    ]);
    const attributed = 'Trade sanctions against the kingdom were illegal, said Vael.';
    assert.deepEqual(ground(attributed, [3]).texts, [attributed]);
  });

  it('keep who said it in other languages than English', () => {
    const spoken = [
      ['La réforme coûtera cher aux communes, a déclaré Paul Marin.', 'fr'],
      ['Las sanciones contra el reino son ilegales, afirmó Ana Ruiz.', 'es'],
      ['По словам Ивана Петрова, санкции против порта незаконны.', 'ru'],
      ['Санкції проти порту незаконні, заявив Іван Петренко.', 'uk'],
      ['Sankcje przeciw portowi są nielegalne, powiedział Jan Nowak.', 'pl'],
    ] as const;
    for (const [told, language] of spoken) {
      const given = readCandidates(requestFor(`News\n\n${told}`)).flat();
      const claim = `${told
        .replace(/, (?:a déclaré|afirmó|заявив|powiedział) .*/u, '')
        .replace(/^По словам [^,]*, с/u, 'С')
        .replace(/\.$/u, '')}.`;
      const { claims } = groundDrafts([{ text: claim, cites: [1] }], given, null);
      assert.deepEqual(
        claims.map(({ text }) => text),
        [told],
        language,
      );
    }
  });

  it('are none where they are longer than all that a page shows', () => {
    assert.equal(ground(`${RATE} `.repeat(40), [1]).omittedClaims, 1);
  });

  it('prove themselves by few sentences, however many they cite', () => {
    const ports = [
      'Anvers',
      'Brest',
      'Calais',
      'Dover',
      'Emden',
      'Fowey',
      'Gdynia',
      'Hull',
      'Izmir',
    ];
    const told = ports.map((port, index) => `The port of ${port} took in ${30 + index} ships.`);
    const given = readCandidates(requestFor(`Ports\n\n${told.join('\n')}`)).flat();
    const cites = told.map((_sentence, index) => index + 1);
    const { claims } = groundDrafts([{ text: told[2] ?? '', cites }], given, null);
    assert.deepEqual(
      claims[0]?.citations.map(({ quote }) => quote),
      [told[2]],
    );
  });

  it('carry no link, mention, markup or word to the reader', () => {
    assert.deepEqual(ground(`**@everyone** ${RATE} [1]`, [1]).texts, [RATE]);
    assert.equal(
      ground('You must see https://evil.example/x on the central bank rate.', [1]).omittedClaims,
      1,
    );
  });

  it('may be in a language that was asked for, if they hold a name or a figure', () => {
    const german = 'Die Zentralbank von Norland beließ den Leitzins bei 3,25 Prozent.';
    assert.deepEqual(ground(german, [1]).texts, []);
    assert.equal(ground('Die Bank ist zusammengebrochen.', [1], 'de').omittedClaims, 1);
  });
});
