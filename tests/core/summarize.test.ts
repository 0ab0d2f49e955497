import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarizeTopic, type TopicSummaryInput } from '../../src/core/summarize.ts';
import type { Article } from '../../src/domain/article.ts';
import type { Owner } from '../../src/domain/identity.ts';
import { createExtractiveSummarizer } from '../../src/summarizers/extractive.ts';
import { sampleArticle, sketched, storeOf } from './sample-store.ts';

async function summarize(articles: readonly Article[], input: Partial<TopicSummaryInput>) {
  const { store } = await storeOf(articles);
  const needs = { store, summarizer: createExtractiveSummarizer() };
  return await summarizeTopic(needs, {
    owner: 'someone' as Owner,
    topic: 'syria',
    since: null,
    length: 'normal',
    source: null,
    language: null,
    ...input,
  });
}

async function headings(topic: string): Promise<readonly (string | null)[]> {
  const summary = await summarize([sampleArticle()], { topic });
  if (summary.kind !== 'summarized') return [];
  return summary.stories.flatMap(({ sections }) => sections.map(({ heading }) => heading));
}

const DAM = sketched({
  id: 'dam',
  headline: 'Dam breaks in Norway',
  outlet: 'Herald',
  at: '2026-11-20T06:00Z',
  text: 'A dam broke in northern Norway on Friday. The dam had been inspected in May. Nobody was hurt.',
});
const FERRY = sketched({
  id: 'ferry',
  headline: 'Ferry line to Norway reopens',
  outlet: 'Gazette',
  at: '2026-11-23T06:00Z',
  text: 'The ferry line to Norway reopened on Monday. Tickets to Norway cost less than before. Ships leave twice a day.',
});

const CUT = sketched({
  id: 'cut',
  headline: 'Nimbus to cut 1,200 jobs',
  outlet: 'Ledger',
  at: '2026-11-23T06:00Z',
  text: 'Nimbus Systems will cut 1,200 jobs and close its office in Kilbride by March. The union was told on Monday.',
});
const LAY_OFF = sketched({
  id: 'lay-off',
  headline: 'Nimbus lays off 1,500 workers',
  outlet: 'Wire',
  at: '2026-11-23T07:00Z',
  text: 'Nimbus Systems is laying off 1,500 workers and closing its office in Kilbride, a memo says. It is dated Sunday.',
});

describe('summarizeTopic', () => {
  it('says where outlets give other figures', async () => {
    const summary = await summarize([CUT, LAY_OFF], { topic: 'Nimbus' });
    assert.equal(summary.kind, 'summarized');
    if (summary.kind !== 'summarized') return;
    assert.match(
      summary.notes.join('\n'),
      /^Figures differ: 1,200 jobs \(.*; 1,500 workers \(.*\)\.$|^Figures differ: 1,500 workers \(.*; 1,200 jobs \(.*\)\.$/,
    );
  });

  it('answers from the section that is about the topic, not from those that mention it', async () => {
    assert.deepEqual(await headings('syria'), ['Syria Safe Zones']);
    assert.deepEqual(await headings('Sanctions'), ['Bilateral Ties, Sanctions']);
  });

  it('tells of a report that begins with the topic, beside one whose headline names it', async () => {
    const filler =
      'The police questioned the captain. A breath test showed nothing. The wind dropped at noon. Booms were laid ' +
      'out. Fishing was forbidden for now. Schools opened their gyms. The oil grew by the hour.';
    const named = { id: 'n', headline: 'A night on the Aldera', outlet: 'Courier' };
    const begun = { id: 'b', headline: 'Two dead after accident', outlet: 'Wire' };
    const passing = { id: 'p', headline: 'Council passes budget', outlet: 'Post' };
    const at = '2026-11-23T06:00Z';
    const summary = await summarize(
      [
        sketched({
          ...named,
          at,
          text: `The Aldera left the harbour late. The Aldera sank. ${filler}`,
        }),
        sketched({ ...begun, at, text: `Two sailors died when the Aldera ran aground. ${filler}` }),
        sketched({
          ...passing,
          at,
          text: `Parking will cost more. ${filler} A minute was kept for the Aldera.`,
        }),
      ],
      { topic: 'aldera' },
    );
    assert.ok(summary.kind === 'summarized');
    const told = summary.stories.flatMap(({ sections }) => sections.map(({ outlet }) => outlet));
    assert.deepEqual(new Set(told), new Set(['Courier', 'Wire']));
  });

  it('cites each claim with article, section and sentence', async () => {
    const article = sampleArticle();
    const summary = await summarize([article], {});
    assert.equal(summary.kind, 'summarized');
    if (summary.kind !== 'summarized') return;
    assert.equal(summary.articles, 1);
    const claims = summary.stories
      .flatMap(({ sections }) => sections)
      .flatMap(({ claims: own }) => own);
    assert.ok(claims.length > 1);
    for (const {
      text,
      citations: [citation],
    } of claims) {
      assert.ok(citation !== undefined);
      const section = article.sections[citation.sectionIndex];
      assert.equal(section?.heading, 'Syria Safe Zones');
      assert.equal(section.sentences[citation.sentence]?.text, text);
    }
  });

  it('tells stories apart, the newest news first, and counts outlets', async () => {
    const summary = await summarize([DAM, FERRY], { topic: 'norway' });
    assert.equal(summary.kind, 'summarized');
    if (summary.kind !== 'summarized') return;
    assert.deepEqual(
      summary.stories.map(({ title }) => title),
      ['Ferry line to Norway reopens', 'Dam breaks in Norway'],
    );
    assert.deepEqual([summary.articles, summary.outlets], [2, 2]);
    assert.equal(summary.publishedAt?.toString(), '2026-11-23T06:00:00Z');
  });

  it('tells no date where no outlet does', async () => {
    const summary = await summarize([sampleArticle()], { topic: 'syria' });
    assert.ok(summary.kind === 'summarized' && summary.publishedAt === null);
  });

  it('takes what stands under a headline for what that names, where the text tells of it', async () => {
    const other = { outlet: 'Post', at: '2026-11-24T06:00Z' };
    const whole = Array.from({ length: 6 }, (_, index) => `Ship ${index} left the port on time.`);
    const named = { ...other, id: 'port', headline: 'Norway waits for ships' };
    const telling = sketched({ ...named, text: `${whole.join(' ')} Norway counted them all.` });
    const summary = await summarize([DAM, FERRY, telling], { topic: 'norway' });
    assert.ok(summary.kind === 'summarized' && summary.articles === 3);
    const silent = sketched({ ...named, text: whole.join(' ') });
    const fewer = await summarize([DAM, FERRY, silent], { topic: 'norway' });
    assert.ok(fewer.kind === 'summarized' && fewer.articles === 2);
  });

  it('tells the sections of an article as they are read, those under a heading of the topic first', async () => {
    const [first] = FERRY.sections;
    const [second] = sketched({
      id: 'more',
      headline: 'More',
      outlet: 'Post',
      at: '2026-11-24T06:00Z',
      text: 'Norway is glad of the ferry to Norway. Norway has paid Norway’s share. Norway waited.',
    }).sections;
    assert.ok(first !== undefined && second !== undefined);
    const sections = [
      first,
      { ...second, heading: 'Who paid', level: 2 },
      { ...first, heading: 'What Norway says', level: 2 },
    ];
    const summary = await summarize([{ ...FERRY, headline: 'Ferry line reopens', sections }], {
      topic: 'norway',
      length: 'long',
    });
    assert.ok(summary.kind === 'summarized');
    assert.deepEqual(
      summary.stories.flatMap((story) => story.sections.map(({ heading }) => heading)),
      ['What Norway says', null, 'Who paid'],
    );
  });

  it('quotes the items of a list without their marks', async () => {
    const text =
      'What to know of Norway. \n\n• Norway has 1,190 islands that are lived on all year.';
    const list = {
      id: 'list',
      headline: 'Norway in lines',
      outlet: 'Post',
      at: '2026-11-24T06:00Z',
    };
    const summary = await summarize([sketched({ ...list, text })], { topic: 'norway' });
    assert.ok(summary.kind === 'summarized');
    const claims = summary.stories.flatMap(({ sections }) => sections).flatMap((one) => one.claims);
    assert.ok(claims.some(({ text: told }) => told.startsWith('Norway has 1,190 islands')));
    assert.ok(claims.every(({ text: told }) => !told.startsWith('•')));
  });

  it('says by which words it was found where no article has all of them', async () => {
    const text = 'Two diplomats were expelled on Monday. Both had been expelled before.';
    const expelled = { id: 'x', headline: 'Two diplomats expelled', outlet: 'Post', text };
    const summary = await summarize([sketched(expelled)], { topic: 'expulsion' });
    assert.ok(summary.kind === 'summarized');
    assert.deepEqual(summary.notes, ['No report held says “expulsion”: these say “expelled”']);
    const exact = await summarize([FERRY], { topic: 'ferries' });
    assert.ok(exact.kind === 'summarized');
    assert.deepEqual(exact.notes, []);
  });

  it('takes no word of one language for one of another that has the same stem', async () => {
    const english = sketched({
      id: 'operator',
      headline: 'Railway operator fined',
      outlet: 'Post',
      at: '2026-11-24T06:00Z',
      text: 'The railway operator was fined on Monday. The operator will appeal.',
    });
    const spanish = sketched({
      id: 'puerto',
      headline: 'El puerto cierra',
      outlet: 'Faro',
      at: '2026-11-24T06:00Z',
      text: 'El puerto de la ciudad cierra este lunes por el temporal que azota toda la costa.',
      language: 'es',
    });
    assert.equal((await summarize([english, spanish], { topic: 'opera' })).kind, 'nothing-held');
  });

  it('looks no further back than asked', async () => {
    const since = Temporal.Instant.from('2026-11-22T00:00Z');
    const summary = await summarize([DAM, FERRY], { topic: 'norway', since });
    assert.ok(summary.kind === 'summarized' && summary.articles === 1);
  });

  it('names the nearest topics where nothing is held', async () => {
    const summary = await summarize([sampleArticle()], { topic: 'syrian football' });
    assert.ok(summary.kind === 'nothing-held' && summary.offered.areNear);
    assert.ok(summary.offered.names.some((name) => name.startsWith('Syria')));
  });

  it('has nothing for words without meaning', async () => {
    for (const topic of ['', '???', '"', 'AND OR NOT', '\u0000']) {
      assert.equal((await summarize([sampleArticle()], { topic })).kind, 'nothing-held', topic);
    }
  });
});
