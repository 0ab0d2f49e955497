import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isCaption } from '../../src/extract/captions.ts';

const SCENE = 'The keeper, center, leaves the field with his brother after the match in the rain. ';

describe('a caption', () => {
  for (const line of [
    '© REUTERS / Ada Lovelace',
    'FILE - The keeper leaves the field.',
    'Photo: Ada Lovelace',
    'The keeper leaves the field. (AP Photo/Ada Lovelace)',
    'Gesundheitsminister Karl Lauterbach im Bundestag. Foto: Kay Nietfeld/dpa',
    'Des baigneurs au bras Marie, le 5 juillet. LUDOVIC MARIN / AFP',
    'Columna de humo sobre Cumbre Vieja. EFE/Miguel Calero',
    'La stazione Termini durante lo sciopero (foto ANSA)',
    'Vliegtuigen op Schiphol. © ANP / Remko de Waal',
    'Засідання Верховної Ради. Фото: УНІАН',
    'مدخل المقبرة في البر الغربي. تصوير: رويترز',
    '石川県輪島市の被害の様子＝2024年6月3日、共同',
    'Yeni metro istasyonunda ilk yolcular. (Fotoğraf: AA)',
    'שר האוצר במליאת הכנסת. צילום: עמית שאבי',
    'दिल्ली के मिंटो ब्रिज पर भरा पानी (फोटो: पीटीआई)',
    '서울 여의도 선착장에 정박한 리버버스. /연합뉴스',
    'Cây đổ trên đường phố Hạ Long. Ảnh: Lê Tân',
    'Cyclists on Harbour Street on Saturday. (Dana Ruiz for The Standard)',
    '图为会议现场。新华社记者 李明 摄',
    'A map of the new fissure on the peninsula on 19 December. Credit: IMO.',
    'The harbour at dawn. Photo credit: Dana Ruiz',
  ]) {
    it(`is: ${line}`, () => assert.ok(isCaption(line)));
  }

  it('may be long, where an agency stands at its end', () => {
    const long = SCENE.repeat(8);
    assert.ok(isCaption(`${long}(AP Photo/Ada Lovelace, File)`));
    assert.ok(!isCaption(`FILE - ${long}`));
    assert.ok(!isCaption(`${SCENE.repeat(40)}(AP Photo/Ada Lovelace, File)`));
  });

  for (const line of [
    'File-sharing sites were closed by the court on Monday.',
    'Two things cheered the ministry. Credit: its lenders had agreed. Growth: it was back.',
    'Reuters was the first to report the talks.',
    'The match was called off (the third this week).',
    'Er sagte der Bild: „Das geht so nicht“',
    'Der Fall zeigt dreierlei: Anna Lee hat gewonnen',
    '共同',
  ]) {
    it(`is not: ${line}`, () => assert.ok(!isCaption(line)));
  }
});
