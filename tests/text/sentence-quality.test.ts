import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  pointsBack,
  sentenceQuality,
  speaksOfWriter,
  tellsAlone,
} from '../../src/text/sentence-quality.ts';

describe('sentenceQuality', () => {
  const furniture = [
    "CNN's Miguel Marquez contributed to this report.",
    'Scroll down for video.',
    'Click here to read more about the vote.',
    'Lesen Sie auch: Der neue Haushalt',
    '© REUTERS / Yuri Gripas',
    'AP college football: https://apnews.example/hub/college-football',
    'All rights reserved.',
    'Ask Dana is for informational purposes only.',
    'Nothing on this page constitutes an offer, and it does not constitute financial advice.',
    'Always seek the advice of your physician with any questions you may have.',
    'Anti-democratic.',
    'All products on these pages are independently selected by our editors.',
    'If you buy through these links, we may earn a commission.',
    'FILE - The goalkeeper of Utrecht, center, leaves the field after the match on Sunday.',
    "Follow the latest as rescue work goes on after Monday's train crash.",
    'Here is what we know about the crash near the junction.',
    "Here's a look at what the parliament decided this week.",
    'Verfolgen Sie die Entwicklungen nach dem Unglück in unserem Newsblog.',
    'Voici ce que l’on sait de la collision des deux trains.',
    'Sigue en directo la última hora de la crecida del río.',
    'Что известно о столкновении поездов к этому часу.',
    'From left: the minister, her deputy and the mayor of Utrecht open the bridge.',
  ];
  for (const text of furniture) {
    it(`is nothing for: ${text}`, () => {
      assert.equal(sentenceQuality(text), 0);
    });
  }

  it('is not taken from what only begins like a caption', () => {
    assert.equal(sentenceQuality('File-sharing sites were closed by the court on Monday.'), 1);
  });

  it('is not taken from news of somebody who follows or knows', () => {
    for (const text of [
      'Followers of the late singer gathered in the square on Monday.',
      'Here in Lisbon the tax on bread was cut on Monday.',
      'What you pay for bread will rise by a tenth in May.',
    ])
      assert.equal(sentenceQuality(text), 1, text);
  });

  it('is less for a question, a fragment and a few words', () => {
    const whole = sentenceQuality('The parliament passed the new law on Monday.');
    assert.equal(whole, 1);
    for (const text of [
      'Will the parliament pass the law?',
      'Parliament in a winter storm',
      'So what.',
    ]) {
      assert.ok(sentenceQuality(text) < whole, text);
    }
  });

  it('takes a sentence in a script without spaces as whole', () => {
    assert.equal(sentenceQuality('部长星期二在北京表示会谈将继续进行。'), 1);
  });
});

describe('pointsBack', () => {
  const rows: readonly (readonly [string, string, boolean])[] = [
    ['He said that the army would help.', 'en', true],
    ['"We agree on the most important thing," he said.', 'en', true],
    ['But this would cost money.', 'en', true],
    ['Lavrov said that the army would help.', 'en', false],
    ['"We agree on the most important thing," Lavrov said.', 'en', false],
    ['Er sagte, dass die Armee hilft.', 'de', true],
    ['Der Minister sagte, dass die Armee hilft.', 'de', false],
    ['Он заявил, что армия поможет.', 'ru', true],
    ['Онищенко заявил, что армия поможет.', 'ru', false],
    ['这将耗资数百万。', 'zh', true],
  ];
  for (const [text, language, expected] of rows) {
    it(`${expected}: ${text}`, () => {
      assert.equal(pointsBack(text, language), expected);
    });
  }
});

describe('tellsAlone', () => {
  const rows: readonly (readonly [string, string, boolean])[] = [
    ['The European Central Bank raised its key interest rate on Monday.', 'en', true],
    ['A soft landing appears to be here.', 'en', false],
    ['He said that the army would help the people of the coast.', 'en', false],
    ['中国外交部长星期二在北京表示会谈将继续进行。', 'zh', true],
    ['会谈将继续进行。', 'zh', false],
  ];
  for (const [text, language, expected] of rows) {
    it(`${expected}: ${text}`, () => {
      assert.equal(tellsAlone(text, language), expected);
    });
  }
});

describe('a sentence that speaks of its writer', () => {
  for (const text of [
    'I worked there in 2022, so take this with salt.',
    'When the ship sank, I was asleep in my cabin.',
    "We've compiled the figures of the past five years.",
    'Als die Fähre sank, schlief ich in der Kabine.',
    'J’ai visité le port de Brest.',
  ])
    it(`is known: ${text}`, () => assert.equal(speaksOfWriter(text), true));

  for (const text of [
    '"I worked there in 2022," the engineer said.',
    'World War I began in 1914 with a shot in Sarajevo.',
    'King Charles I was beheaded in London.',
    'The union says we are too few, according to the minister.',
    'Die Fähre sank vor Kiel.',
  ])
    it(`is not: ${text}`, () => assert.equal(speaksOfWriter(text), false));
});
