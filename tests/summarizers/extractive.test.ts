import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SummaryPart, SummaryRequest } from '../../src/domain/summary.ts';
import { createExtractiveSummarizer } from '../../src/summarizers/extractive.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { turnsOf } from '../fakes/turns.ts';
import { storedArticle } from '../fakes/stored-article.ts';

const summarizer = createExtractiveSummarizer();

const QUAKE =
  `A strong earthquake struck the coast of Chile on Monday, officials said. The quake killed 12 people and
injured dozens in the port city of Iquique. Rescue teams searched collapsed buildings through the night. He said that the
army would help. Schools in the region stayed closed. Was this the worst quake in years? Follow us on Twitter for more.
The government promised money for those who lost their homes.`.replaceAll('\n', ' ');

function part(id: string, text: string, outlet = 'Gazette', language = 'en'): SummaryPart {
  const article = {
    ...storedArticle({ id, headline: 'Quake strikes Chile', text, outlet }),
    language,
  };
  const sections = article.sections.map((section) => ({
    ...section,
    sentences: splitSentences(section.paragraphs, language),
  }));
  return { id: article.id, article: { ...article, sections }, sections: [0] };
}

function request(
  parts: readonly SummaryPart[],
  more: Partial<SummaryRequest> = {},
): SummaryRequest {
  return { parts, focus: null, length: 'normal', language: null, ...more };
}

async function texts(wanted: SummaryRequest): Promise<readonly string[]> {
  return (await summarizer.summarize(wanted)).claims.map(({ text }) => text);
}

describe('the extractive summarizer', () => {
  it('goes through a long text a portion at a time, so that people are answered between', async () => {
    const long = request([part('long', `${QUAKE} `.repeat(200))]);
    assert.ok((await turnsOf(summarizer.summarize(long))) >= 5);
  });

  it('quotes sentences as they stand, in reading order, each with its place', async () => {
    const quake = part('quake', QUAKE);
    const { claims, writtenBy } = await summarizer.summarize(request([quake], { length: 'long' }));
    const sentences = quake.article.sections[0]?.sentences.map(({ text }) => text) ?? [];
    const places = claims.map(({ text, citations: [citation] }) => {
      assert.equal(citation?.quote, text);
      assert.equal(sentences[citation?.sentence ?? -1], text);
      return citation?.sentence ?? -1;
    });
    assert.deepEqual(
      places,
      places.toSorted((left, right) => left - right),
    );
    assert.equal(writtenBy, 'extractive');
    assert.ok(claims.length >= 3 && claims.length <= 5);
  });

  it('gives more sentences for more length', async () => {
    const counts = await Promise.all(
      (['short', 'normal', 'long'] as const).map(
        async (length) => (await texts(request([part('quake', QUAKE)], { length }))).length,
      ),
    );
    assert.deepEqual(
      counts,
      counts.toSorted((left, right) => left - right),
    );
    assert.ok((counts[0] ?? 0) < (counts[2] ?? 0));
  });

  it('leaves out questions, calls to readers and an unnamed speaker', async () => {
    const quoted = (await texts(request([part('quake', QUAKE)], { length: 'long' }))).join(' ');
    assert.doesNotMatch(quoted, /worst quake|Follow us/);
    if (quoted.includes('He said')) assert.match(quoted, /Rescue teams/);
  });

  it('quotes what bears on the focus', async () => {
    const [first] = await texts(
      request([part('quake', QUAKE)], { focus: 'schools', length: 'short' }),
    );
    assert.equal(first, 'Schools in the region stayed closed.');
  });

  it('says once what two outlets say alike, and cites both', async () => {
    const again = part(
      'again',
      QUAKE.replace('Schools in the region stayed closed. ', ''),
      'Herald',
    );
    const { claims } = await summarizer.summarize(request([part('quake', QUAKE), again]));
    assert.equal(new Set(claims.map(({ text }) => text)).size, claims.length);
    assert.ok(claims.some(({ citations }) => citations.length === 2));
  });

  it('never merges sentences whose figures differ', async () => {
    const other = part(
      'other',
      'The quake killed 14 people and injured dozens in the port city of Iquique.',
      'Herald',
    );
    const { claims } = await summarizer.summarize(
      request([part('quake', QUAKE), other], { focus: 'people killed', length: 'long' }),
    );
    for (const { text, citations } of claims) {
      for (const { quote } of citations) {
        assert.equal(/\b1\d\b/.exec(quote)?.[0], /\b1\d\b/.exec(text)?.[0]);
      }
    }
    assert.ok(claims.some(({ text }) => text.includes('12')));
    assert.ok(claims.some(({ text }) => text.includes('14')));
  });

  it('quotes the sentences that answer, in the order in which they are named', async () => {
    const asked = { focus: 'who was hurt?', purpose: 'answer' } as const;
    const wanted = part('quake', QUAKE);
    const quotes = [1, 0].map((sentence) => ({ article: wanted.id, sectionIndex: 0, sentence }));
    const [first = '', second = ''] =
      wanted.article.sections[0]?.sentences.map(({ text }) => text) ?? [];
    assert.deepEqual(await texts(request([wanted], { ...asked, quotes })), [second, first]);
    assert.deepEqual(await texts(request([wanted], asked)), []);
  });

  it('has nothing to say on an article without text', async () => {
    assert.deepEqual(await texts(request([part('empty', '')])), []);
    assert.deepEqual(await texts(request([])), []);
  });

  const news: Readonly<Record<string, readonly [focus: string, text: string, expected: RegExp]>> = {
    de: [
      'Sanktionen',
      'Der Minister reiste nach Berlin. Die neuen Sanktionen gegen das Land treten im Mai in Kraft. Das Wetter blieb mild am Tag der Reise.',
      /Sanktionen/,
    ],
    fr: [
      'sanction',
      'Le ministre est arrivé à Paris lundi. Les sanctions contre le pays entrent en vigueur en mai. Le temps est resté doux.',
      /sanctions/,
    ],
    es: [
      'sanción',
      'El ministro llegó a Madrid el lunes. Las sanciones contra el país entran en vigor en mayo. El tiempo fue suave.',
      /sanciones/,
    ],
    pt: [
      'sanção',
      'O ministro chegou a Lisboa na segunda-feira. As sanções contra o país entram em vigor em maio. O tempo esteve ameno.',
      /sanções/,
    ],
    it: [
      'sanzione',
      'Il ministro è arrivato a Roma lunedì mattina. Le sanzioni contro il paese entrano in vigore a maggio. Il tempo è stato mite.',
      /sanzioni/,
    ],
    nl: [
      'sanctie',
      'De minister kwam maandag aan in Utrecht. De sancties tegen het land gaan in mei in. Het weer bleef zacht die dag.',
      /sancties/,
    ],
    pl: [
      'sankcje',
      'Minister przybył w poniedziałek do Warszawy. Nowe sankcje wobec kraju wchodzą w życie w maju. Pogoda była łagodna.',
      /sankcje/,
    ],
    ru: [
      'санкции',
      'Министр прибыл в понедельник в Москву. Новых санкций против страны пока не будет. Погода в тот день была мягкой.',
      /санкций/,
    ],
    uk: [
      'санкції',
      'Міністр прибув у понеділок до Києва. Нових санкцій проти країни поки не буде. Погода того дня була теплою.',
      /санкцій/,
    ],
    ar: [
      'عقوبات',
      'وصل الوزير إلى دمشق يوم الاثنين. تدخل العقوبات الجديدة على البلاد حيز التنفيذ في مايو. كان الطقس معتدلا.',
      /العقوبات/,
    ],
    zh: [
      '制裁',
      '部长星期一抵达北京进行访问。对该国的新制裁将于五月生效。当天天气温和并且晴朗。',
      /制裁/,
    ],
    ja: [
      '制裁',
      '大臣は月曜日に東京に到着した。同国に対する新たな制裁は五月に発効する。その日の天気は穏やかだった。',
      /制裁/,
    ],
  };
  for (const [language, [focus, text, expected]] of Object.entries(news)) {
    it(`finds the sentence on a topic in ${language}`, async () => {
      const wanted = part(`news-${language}`, text, 'Gazette', language);
      const { claims } = await summarizer.summarize(request([wanted], { focus, length: 'short' }));
      assert.match(claims[0]?.text ?? '', expected);
    });
  }
});
