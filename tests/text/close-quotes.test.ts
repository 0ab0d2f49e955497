import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { closeQuotes } from '../../src/text/close-quotes.ts';

describe('closeQuotes', () => {
  const cases: readonly [string, string][] = [
    ['"We don\'t discuss sanctions.', '"We don\'t discuss sanctions."'],
    ['It is one-sided," he said.', '"It is one-sided," he said.'],
    ['It was taken against us."', '"It was taken against us."'],
    ['“We came.', '“We came.”'],
    ['We saw.”', '“We saw.”'],
    ['„Das ist ein Kompromiss“, sagte Rehm.', '„Das ist ein Kompromiss“, sagte Rehm.'],
    ['„Wir kommen.', '„Wir kommen.“'],
    ['Wir siegen“, sagte sie.', '„Wir siegen“, sagte sie.'],
    ['»Wir kommen.', '»Wir kommen.«'],
    ['« Nous venons. »', '« Nous venons. »'],
    ['Fue «lo peor», dijo.', 'Fue «lo peor», dijo.'],
    ['lo peor», dijo.', '«lo peor», dijo.'],
    ['L’« Aldera », partie de Tessa, a coulé.', 'L’« Aldera », partie de Tessa, a coulé.'],
    ["C'est l'«Aldera» qui a coulé.", "C'est l'«Aldera» qui a coulé."],
    ['Le « Sentinel », un navire, est là.', 'Le « Sentinel », un navire, est là.'],
    ['Tout est fini », a-t-il dit.', '« Tout est fini », a-t-il dit.'],
    ['« Tout est fini.', '« Tout est fini. »'],
    ['He said "yes" twice.', 'He said "yes" twice.'],
    ["It's nobody's fault.", "It's nobody's fault."],
  ];
  for (const [sentence, closed] of cases) {
    it(`gives ${closed}`, () => assert.equal(closeQuotes(sentence), closed));
  }
});
