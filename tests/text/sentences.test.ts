import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sectionText } from '../../src/domain/article.ts';
import { splitSentences } from '../../src/text/sentences.ts';

function split(text: string, language = 'en'): readonly string[] {
  return splitSentences([text], language).map((sentence) => sentence.text);
}

describe('splitSentences', () => {
  const whole = [
    'Mr. Brown met Dr. J. Smith in the U.S. Senate.',
    'J. K. Rowling spoke first.',
    'It rose by 3.5 percent to $1.2 billion.',
    '"Is it over now?" she asked.',
    '"How can it be possible?" Lavrov stated during a press conference.',
    '“Get out!” Mr. Brown shouted.',
    'He paused… and went on.',
    'The talks, e.g. on trade, went on.',
    'Gen. Powell arrived on Jan. 5 with Gov. Lee.',
  ];
  for (const text of whole) {
    it(`keeps together: ${text}`, () => {
      assert.deepEqual(split(text), [text]);
    });
  }

  it('goes on behind “of this year” in Polish', () => {
    const text = 'Ogłosiła ją 11 czerwca br. Światowa Organizacja Zdrowia.';
    assert.deepEqual(split(text, 'pl'), [text]);
  });

  it('begins the first sentence behind the dateline', () => {
    const text = 'RAFAH, Gaza Strip (AP) — Many fled on Friday. Others stayed.';
    const [first] = splitSentences([text], 'en');
    assert.equal(first?.text, 'Many fled on Friday.');
    assert.equal(text.slice(first.start, first.end), first.text);
  });

  it('keeps the agency with the place of a dateline within the text', () => {
    const dateline = 'TALLAHASSEE, Fla. (AP) — The university sued the conference on Friday.';
    const texts = splitSentences(['It began.', dateline], 'en').map(({ text }) => text);
    assert.deepEqual(texts, ['It began.', dateline]);
    assert.equal(split('It rained. (Reuters) Nobody minded.').length, 2);
  });

  it('ends a sentence after a quotation that ends with a stop', () => {
    assert.deepEqual(split('"It is over." The crowd left.'), ['"It is over."', 'The crowd left.']);
  });

  it('ends a sentence after a quoted question that is followed by a statement', () => {
    assert.deepEqual(split('"Is it over?" Lavrov said that the talks go on.'), [
      '"Is it over?"',
      'Lavrov said that the talks go on.',
    ]);
  });

  it('ends a sentence after an acronym where the next word begins one', () => {
    assert.deepEqual(split('They flew to the U.S. The visit was short.'), [
      'They flew to the U.S.',
      'The visit was short.',
    ]);
  });

  it('ends a sentence after "no." and "I."', () => {
    assert.deepEqual(split('She said no. He left.'), ['She said no.', 'He left.']);
    assert.deepEqual(split('My brother and I. That was all.').length, 2);
  });

  const two: Readonly<Record<string, string>> = {
    de: 'Am 3. Mai sprach Dr. Weber in Berlin. Danach reiste er ab.',
    fr: 'M. Dupont est arrivé à Paris. Il est reparti hier.',
    es: 'El Sr. García llegó a Madrid. Después habló con la prensa.',
    it: 'Il dott. Rossi è arrivato a Roma. Poi ha parlato.',
    ru: 'В 2017 г. Лавров прибыл в США. Переговоры прошли в Вашингтоне.',
    pl: 'Spotkanie z prof. Nowakiem trwało godzinę. Potem wyjechał.',
    uk: 'Зустріч відбулася на вул. Хрещатик. Потім він поїхав.',
    ar: 'وصل الوزير إلى دمشق. ثم عقد مؤتمرا صحفيا.',
    zh: '部长抵达大马士革。随后他举行了记者会。',
    ja: '大臣はダマスカスに到着した。その後会見を開いた。',
    nl: 'Dhr. Jansen kwam aan in Utrecht. Daarna sprak hij.',
    pt: 'O Sr. Silva chegou a Lisboa. Depois falou à imprensa.',
  };
  for (const [language, text] of Object.entries(two)) {
    it(`finds two sentences in ${language}`, () => {
      assert.equal(split(text, language).length, 2, split(text, language).join(' ¦ '));
    });
  }

  it('begins an item of a list behind its sign', () => {
    assert.deepEqual(split('• Prices rose in May.'), ['Prices rose in May.']);
    assert.deepEqual(split('•Prices rose. They fell in June.'), [
      'Prices rose.',
      'They fell in June.',
    ]);
    const [sentence] = splitSentences(['• Prices rose.'], 'en');
    assert.equal(sentence?.start, 2);
  });

  const bordered: readonly (readonly [language: string, ...sentences: readonly string[]])[] = [
    ['fr', 'Mme Dupont est là.', '« Oui ! » dit-il.', 'Il partit.'],
    ['fr', '« Oui !', 'Nous partons. »', 'Il partit.'],
    ['de', 'Er sagte: „Wir kommen!“ und ging.', 'Sie blieb.'],
    ['es', 'La Dra. Ruiz vino de EE. UU. ayer.', 'Hoy se fue.'],
    ['ja', '彼は「勝った。」と言った。', '価格は上がった。'],
    ['ar', 'قال د. أحمد إن الوضع جيد.', 'ثم غادر.'],
    ['pl', 'Umowę podpisano w Krakowie 3 maja 2025 r.', 'Wtedy padał deszcz.'],
    ['ru', 'Договор подписали в Москве осенью 2025 г.', 'Тогда шёл дождь.'],
    ['ru', 'В 2025 г. Москва росла.', 'Потом нет.'],
    ['uk', 'Договір підписали в Києві восени 2025 р.', 'Тоді йшов дощ.'],
  ];
  for (const [language, ...sentences] of bordered) {
    it(`ends no sentence too soon or too late in “${sentences.join(' ')}”`, () => {
      const text = sentences.join(language === 'ja' ? '' : ' ');
      assert.deepEqual(split(text, language), sentences);
    });
  }

  it('gives offsets into the section text', () => {
    const paragraphs = ['  One went. Two came. ', 'Mr. Three stayed.'];
    const text = sectionText({ paragraphs });
    for (const sentence of splitSentences(paragraphs, 'en')) {
      assert.equal(text.slice(sentence.start, sentence.end), sentence.text);
    }
    assert.deepEqual(
      splitSentences(paragraphs, 'en').map(({ paragraph }) => paragraph),
      [0, 0, 1],
    );
  });

  it('reads a text whose language tag is none', () => {
    assert.equal(split('One went. Two came.', '!!').length, 2);
  });
});
