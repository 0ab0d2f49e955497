import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { askQuestion } from '../../../src/core/ask.ts';
import type { Owner } from '../../../src/domain/identity.ts';
import { createExtractiveSummarizer } from '../../../src/summarizers/extractive.ts';
import { NOW, sketched, storeOf } from '../sample-store.ts';

interface Told {
  readonly headline: string;
  readonly text: string;
  readonly rows: readonly (readonly [question: string, answer: RegExp])[];
}

/** What is asked in other words than those of the text: other verbs, other forms, parts of compounds. */
const TOLD: Readonly<Record<string, Told>> = {
  de: {
    headline: 'Fährunglück vor Malling: Mindestens zwölf Tote',
    text: `Bei einem Fährunglück vor Malling sind am Montag mindestens zwölf Menschen ums Leben gekommen. Das Schiff hatte 90 Fahrgäste an Bord. Grund war ein Riss im Rumpf, wie die Behörde mitteilte. Der Hafen wurde gesperrt. Die Reederei hebt die Fahrpreise auf 14 Euro an. Der Hafenmeister Jens Brook trat am Mittwoch zurück.`,
    rows: [
      ['Wie viele Menschen starben bei dem Fährunglück?', /zwölf Menschen/],
      ['Wie viele Menschen sind bei dem Unglück vor Malling gestorben?', /zwölf Menschen/],
      ['Wann ist der Hafenmeister zurückgetreten?', /am Mittwoch zurück/],
      ['Was war die Ursache des Fährunglücks vor Malling?', /Riss im Rumpf/],
    ],
  },
  fr: {
    headline: 'Naufrage d’un ferry devant Malling : douze morts',
    text: `Douze personnes sont mortes lundi dans le naufrage d’un ferry devant Malling. Le port a été fermé. Le prix du billet passe à 14 euros. Le directeur du port, Jean Brook, a démissionné mercredi.`,
    rows: [
      ['Combien de personnes ont été tuées dans le naufrage ?', /Douze personnes/],
      ['Combien coûte le billet du ferry ?', /14 euros/],
      ['Quand le directeur du port a-t-il quitté son poste ?', /mercredi/],
    ],
  },
  it: {
    headline: 'Naufragio di un traghetto a Malling: dodici morti',
    text: `Dodici persone sono morte lunedì nel naufragio di un traghetto a Malling. Il porto è stato chiuso a causa di una falla nello scafo. Il biglietto costa 14 euro.`,
    rows: [
      ['Quante persone sono decedute nel naufragio?', /Dodici persone/],
      ['Perché il porto è chiuso?', /falla/],
    ],
  },
  nl: {
    headline: 'Veerboot vergaan bij Malling: twaalf doden',
    text: `Twaalf mensen zijn maandag omgekomen toen een veerboot bij Malling verging. De haven is gesloten vanwege een scheur in de romp. Een kaartje kost 14 euro.`,
    rows: [
      ['Hoeveel mensen stierven op de veerboot?', /Twaalf mensen/],
      ['Waarom is de haven dicht?', /scheur/],
    ],
  },
  ru: {
    headline: 'Паром затонул у Маллинга: погибли 12 человек',
    text: `В понедельник у Маллинга затонул паром, погибли 12 человек. Порт закрыли из-за трещины в корпусе. Билет стоит 14 евро.`,
    rows: [
      ['Сколько людей умерло у Маллинга?', /12 человек/],
      ['Почему порт закрыт?', /трещин/],
    ],
  },
};

describe('an answer in the language of the article', () => {
  for (const [language, { headline, text, rows }] of Object.entries(TOLD)) {
    for (const [question, expected] of rows) {
      it(`${language}: ${question}`, async () => {
        const { store } = await storeOf([sketched({ id: 'a', headline, text, language })]);
        const summarizer = createExtractiveSummarizer();
        const owner = 'someone' as Owner;
        const input = { owner, question, history: [], source: null, language: null };
        const needs = { store, summarizer, clock: { now: () => NOW } };
        const answer = await askQuestion(needs, input);
        const told = answer.kind === 'answered' ? answer.claims.map((claim) => claim.text) : [];
        assert.match(told[0] ?? '', expected);
      });
    }
  }
});
