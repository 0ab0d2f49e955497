import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isCreditLine, writersIn } from '../../../src/extract/metadata/credit-line.ts';

describe('a credit line', () => {
  for (const [line, writers] of Object.entries({
    'By Ann Lee and Bob Ray - Reuters - May 5, 2024 at 8:30 AM ET': 'Ann Lee, Bob Ray',
    'Par Claire Dubois Publié le 5 juillet 2025 à 08h30': 'Claire Dubois',
    'di Marco Rossi Pubblicato il 13 settembre 2024 alle 07:45': 'Marco Rossi',
    'Por João Pereira — Porto Alegre 02/05/2024 18h22 Atualizado há 3 horas': 'João Pereira',
    'Door Sanne de Vries Gepubliceerd: 6 september 2024 09:04': 'Sanne de Vries',
    '記者 山田太郎 2024年6月3日 6時31分': '山田太郎',
    '记者王小明 2024年6月3日': '王小明',
    'Av Karin Lindqvist Publicerad 8 maj 2024 kl 06.15': 'Karin Lindqvist',
    'Scris de Andrei Popescu, 3 octombrie 2024, 12:05': 'Andrei Popescu',
    'מאת יעל כהן · 25 במרץ 2025, 16:40 · עודכן: 25.03.2025, 18:15': 'יעל כהן',
    'Oleh Rizky Pratama, Senin, 4 November 2024 | 07:12 WIB': 'Rizky Pratama',
    'Posted on March 3, 2022 by Dana Whitfield': 'Dana Whitfield',
    'Dienstag, 12. März 2024': null,
    'Paris, 5 juillet 2025': null,
  })) {
    it(`is: ${line}`, () => {
      assert.ok(isCreditLine(line));
      assert.equal(writersIn(line), writers);
    });
  }

  for (const line of [
    'On 5 July 2025 it rained in the whole of Denmark, and nobody minded.',
    'By Tuesday the town was empty.',
    'Por qué Madrid no baja',
    'Par ailleurs, Macron a dit oui.',
    'Von der Leyen reist nach Kiew',
    'Di Maio vola a Bruxelles',
    '文部科学省は3日、発表した',
  ]) {
    it(`is not: ${line}`, () => {
      assert.ok(!isCreditLine(line));
      assert.equal(writersIn(line), null);
    });
  }
});
