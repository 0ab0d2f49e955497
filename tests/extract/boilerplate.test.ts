import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isBoilerplate } from '../../src/extract/boilerplate.ts';

describe('a line of furniture', () => {
  for (const line of [
    'Read more: the council votes',
    'Lesen Sie auch: Der Rat stimmt ab',
    'Publicité',
    'Te puede interesar',
    'Comentários (3)',
    'PUBBLICITÀ',
    'Lees ook: de raad stemt',
    'Brak komentarzy',
    'Читайте также: совет голосует',
    '12 комментариев',
    'Поширити',
    'اقرأ أيضا: المجلس يصوت',
    '相關新聞',
    '関連記事',
    'Läs också: Rådet röstar',
    'Mohlo by vás zajímat',
    'Kapcsolódó cikkek',
    'Citește și: Consiliul votează',
    'İlginizi çekebilir',
    'קראו גם',
    'यह भी पढ़ें: परिषद ने वोट दिया',
    '관련기사',
    'Xem thêm',
    'Baca juga: Dewan memilih',
    'Sdílet Vytisknout Diskuse (87)',
    'Teilen | Drucken | Kommentare (3)',
  ]) {
    it(`is: ${line}`, () => assert.ok(isBoilerplate(line)));
  }

  for (const line of [
    'Werbung im Fernsehen wird im Herbst teurer, teilte der Verband mit.',
    'La publicité à la télévision coûtera plus cher dès la rentrée.',
    'Комментарии к закону опубликовало министерство.',
    'Реклама на телевидении подорожает осенью.',
    'Teilen wir die Kosten, sagte der Bürgermeister.',
    'Paylaşım ekonomisi büyüyor, dedi bakan.',
    'Anuncio de la alcaldesa: el muelle se cierra en marzo.',
  ]) {
    it(`is not: ${line}`, () => assert.ok(!isBoilerplate(line)));
  }
});
