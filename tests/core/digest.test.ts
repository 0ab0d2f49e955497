import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { composeDigest } from '../../src/core/digest.ts';
import { postedStory } from '../../src/core/posted-story.ts';
import { newsInstant, type StoredArticle } from '../../src/domain/article.ts';
import { storiesOf, type DigestRequest } from '../../src/domain/digest.ts';
import { SHARED, type SourceId } from '../../src/domain/identity.ts';
import type { SourceHealth, SourceSpec } from '../../src/domain/source.ts';
import type { Summarizer } from '../../src/ports/summarizer.ts';
import { createLeadSummarizer } from '../fakes/lead-summarizer.ts';
import { storedArticle } from '../fakes/stored-article.ts';

const QUAKE =
  `A strong earthquake struck the coast of Chile on Monday, killing at least twelve people.
The quake had a magnitude of 7.1 and was felt in Santiago. Rescue teams searched collapsed houses in Valparaiso
through the night. President Boric declared a state of emergency for the coast.`.replaceAll(
    '\n',
    ' ',
  );
const QUAKE_TOO =
  `At least twelve people died when an earthquake of magnitude 7.1 hit the coast of Chile.
Houses collapsed in Valparaiso and the quake shook buildings in Santiago. The navy lifted its tsunami warning
two hours later. Boric declared an emergency.`.replaceAll('\n', ' ');
const RATES =
  `The European Central Bank raised its key interest rate by a quarter point to 3.25 percent.
President Lagarde said that inflation was still too high for comfort. Markets had expected the step.
Banks in Frankfurt rose by two percent after the decision was announced.`.replaceAll('\n', ' ');

const ARTICLES = [
  storedArticle({
    id: 'quake-1',
    outlet: 'Herald',
    headline: 'Earthquake kills twelve in Chile',
    text: QUAKE,
  }),
  storedArticle({
    id: 'rates-1',
    outlet: 'Ledger',
    headline: 'ECB raises interest rate to 3.25 percent',
    text: RATES,
  }),
  storedArticle({
    id: 'quake-2',
    outlet: 'Courier',
    headline: 'Chile earthquake: at least twelve people dead',
    text: QUAKE_TOO,
    at: '2026-11-24T07:00Z',
  }),
];

const REQUEST: DigestRequest = {
  owner: SHARED,
  topics: [],
  sources: [],
  maxStories: 5,
  length: 'normal',
  language: null,
  since: Temporal.Instant.from('2026-11-23T08:00Z'),
  until: Temporal.Instant.from('2026-11-24T08:00Z'),
  alreadyPosted: [],
};

interface Shelf {
  readonly sources?: readonly SourceSpec[];
  readonly health?: readonly SourceHealth[];
}

function needs(articles: readonly StoredArticle[], shelf: Shelf = {}) {
  return {
    summarizer: createLeadSummarizer(),
    store: {
      recentArticles: async (
        _owner: unknown,
        since: Temporal.Instant | null,
        _limit: number,
        until?: Temporal.Instant,
      ) =>
        articles.filter((article) => {
          const instant = newsInstant(article);
          return (
            (since === null || Temporal.Instant.compare(instant, since) >= 0) &&
            (until === undefined || Temporal.Instant.compare(instant, until) <= 0)
          );
        }),
      listSources: async () => shelf.sources ?? [],
      listHealth: async () => shelf.health ?? [],
    },
  };
}

function source(name: string): SourceSpec {
  const id = `source of ${name}` as SourceId;
  return {
    id,
    owner: SHARED,
    kind: 'feed',
    address: `https://${name}.example/feed`,
    name,
    isPaused: false,
  };
}

function failing(name: string, since: string): SourceHealth {
  return {
    source: `source of ${name}` as SourceId,
    lastTriedAt: null,
    lastSucceededAt: null,
    nextPollAt: null,
    failures: 3,
    failingSince: Temporal.Instant.from(since),
    fault: 'no answer',
    etag: null,
    lastModified: null,
    itemCount: 0,
    changeMinutes: null,
  };
}

describe('digest', () => {
  it('tells what reports say, not what an opinion piece on them argues', async () => {
    const piece = storedArticle({
      id: 'quake-3',
      outlet: 'Opiner',
      headline: 'Opinion: Chile was not ready for the earthquake',
      text: `A house that collapses is a decision, even if it took decades to be made. ${QUAKE} ${QUAKE_TOO}`,
      at: '2026-11-24T07:30Z',
    });
    const { opening, sections } = await composeDigest(needs([...ARTICLES, piece]), REQUEST);
    const [story] = sections.flatMap(({ stories }) => stories);
    assert.deepEqual(story?.articles.includes(piece.id), true);
    assert.doesNotMatch(story?.headline ?? '', /Opinion/);
    assert.doesNotMatch(JSON.stringify([opening, story?.claims]), /decision/);
  });

  it('quotes nobody who speaks of himself where something else is told', async () => {
    const blog = storedArticle({
      id: 'blog',
      outlet: 'Blog',
      headline: 'What the rate means',
      text: `I worked at the bank in Frankfurt for six years, so take this with salt. The bank raised its rate for the
fourth time this year and may do so again in spring. Most economists had expected it.`.replaceAll(
        '\n',
        ' ',
      ),
    });
    const { sections } = await composeDigest(needs([blog]), REQUEST);
    const [story] = sections.flatMap(({ stories }) => stories);
    assert.match(story?.claims[0]?.text ?? '', /fourth time/);
    assert.doesNotMatch(JSON.stringify(story?.claims), /I worked/);
  });

  it('is not opened by a piece that argues', async () => {
    const piece = storedArticle({
      id: 'bridge',
      outlet: 'Opiner',
      headline: 'Opinion: The bridge belongs to the town',
      text: `A bridge to an island is still a road that everybody needs, even in winter. Nobody would sell the
streets of a town to the highest bidder. Yet that is what happened here ten years ago.`.replaceAll(
        '\n',
        ' ',
      ),
      at: '2026-11-24T07:50Z',
    });
    const { opening } = await composeDigest(needs([...ARTICLES.slice(1, 2), piece]), REQUEST);
    assert.ok(opening.length > 0);
    assert.doesNotMatch(JSON.stringify(opening), /still a road/);
  });

  it('takes the headline of the report that its sentences are from', async () => {
    // The summarizer tells from the second report alone.
    const lead = createLeadSummarizer();
    const summarizer: Summarizer = {
      ...lead,
      summarize: (request) => lead.summarize({ ...request, parts: request.parts.slice(1) }),
    };
    const quakes = ARTICLES.filter(({ id }) => id.startsWith('quake'));
    const digest = await composeDigest({ ...needs(quakes), summarizer }, REQUEST);
    const [story] = storiesOf(digest);
    const cited = story?.claims[0]?.citations[0];
    assert.equal(story?.headline, cited?.headline);
    assert.equal(story?.reports[0]?.article, cited?.article);
  });

  it('looks back at a day with what was read later, but not with later news', async () => {
    const seenAt = Temporal.Instant.from('2026-11-30T08:00Z');
    const readLater = ARTICLES.map((article) => ({ ...article, seenAt }));
    const then = await composeDigest(needs(readLater), REQUEST);
    assert.equal(storiesOf(then).length, 0);
    const now = await composeDigest(needs(readLater), { ...REQUEST, readBy: seenAt });
    assert.deepEqual(
      storiesOf(now).map(({ outlets }) => outlets.toSorted()),
      [['Courier', 'Herald'], ['Ledger']],
    );
    const dayBefore = {
      since: REQUEST.since.subtract({ hours: 24 }),
      until: REQUEST.since,
      readBy: seenAt,
    };
    const before = await composeDigest(needs(readLater), { ...REQUEST, ...dayBefore });
    assert.equal(storiesOf(before).length, 0);
  });

  it('tells each event once, the most reported first', async () => {
    const digest = await composeDigest(needs(ARTICLES), REQUEST);
    assert.deepEqual(
      storiesOf(digest).map(({ outlets }) => outlets.toSorted()),
      [['Courier', 'Herald'], ['Ledger']],
    );
    assert.equal(digest.shownStories, 2);
    assert.equal(digest.foundStories, 2);
    assert.equal(digest.articles, 3);
  });

  it('opens with one sentence of each of the two biggest stories and repeats none of them below', async () => {
    const digest = await composeDigest(needs(ARTICLES), REQUEST);
    assert.equal(digest.opening.length, 2);
    const below = storiesOf(digest).flatMap(({ claims }) => claims.map(({ text }) => text));
    for (const { text, citations } of digest.opening) {
      assert.ok(citations.length > 0);
      assert.ok(!below.includes(text));
    }
  });

  it('opens with no sentence that needs its headline', async () => {
    const text = 'It will be felt soon. Lisbon cut the tax on bread from Monday for all bakers.';
    const short = storedArticle({
      id: 'tax',
      headline: 'Bread tax cut',
      text,
      at: '2026-11-23T09:00Z',
    });
    const digest = await composeDigest(needs([short, ...ARTICLES.slice(1, 2)]), REQUEST);
    assert.equal(digest.shownStories, 2);
    assert.deepEqual(
      digest.opening.map((claim) => claim.text.slice(0, 10)),
      ['The Europe'],
    );
  });

  it('puts what was asked for first, in a section of its own', async () => {
    const digest = await composeDigest(needs(ARTICLES), { ...REQUEST, topics: ['interest rates'] });
    assert.deepEqual(
      digest.sections.map(({ topic }) => topic),
      ['interest rates', null],
    );
  });

  it('keeps to the sources that were asked for', async () => {
    const digest = await composeDigest(needs(ARTICLES), { ...REQUEST, sources: ['ledger'] });
    assert.deepEqual(
      storiesOf(digest).map(({ outlets }) => outlets),
      [['Ledger']],
    );
  });

  it('says how many stories found no room', async () => {
    const digest = await composeDigest(needs(ARTICLES), { ...REQUEST, maxStories: 1 });
    assert.equal(digest.shownStories, 1);
    assert.equal(digest.foundStories, 2);
  });

  it('shows side by side what outlets give otherwise', async () => {
    const other = storedArticle({
      id: 'quake-3',
      outlet: 'Post',
      headline: 'Earthquake on the coast of Chile',
      text: QUAKE_TOO.replace('twelve people died', '15 people died'),
      at: '2026-11-24T07:30Z',
    });
    const digest = await composeDigest(needs([...ARTICLES, other]), REQUEST);
    const [difference] = storiesOf(digest).flatMap(({ differences }) => differences);
    assert.match(difference?.text ?? '', /At least twelve people/);
    assert.match(difference?.text ?? '', /At least 15 people died \(Post\)/);
    assert.ok((difference?.citations.length ?? 0) >= 2);
  });

  it('leaves out filler', async () => {
    const stub = storedArticle({
      id: 'stub',
      headline: 'In pictures',
      text: 'Photos.',
      at: '2026-11-23T09:00Z',
    });
    const digest = await composeDigest(needs([stub, ...ARTICLES]), REQUEST);
    assert.ok(storiesOf(digest).every(({ headline }) => headline !== 'In pictures'));
  });

  it('is empty on a quiet day', async () => {
    const digest = await composeDigest(needs([]), REQUEST);
    assert.deepEqual(digest.sections, []);
    assert.deepEqual(digest.opening, []);
  });

  it('opens with what was asked for, where something else is reported more widely', async () => {
    const digest = await composeDigest(needs(ARTICLES), { ...REQUEST, topics: ['interest rate'] });
    assert.ok(digest.sections.some(({ topic }) => topic === null));
    for (const { citations } of digest.opening)
      assert.match(citations[0]?.quote ?? '', /Bank|rate/);
    assert.equal(digest.opening.length, 1);
  });

  it('does not tell a story again that did not move on', async () => {
    const first = await composeDigest(needs(ARTICLES), REQUEST);
    const alreadyPosted = storiesOf(first).map((story) => postedStory(story, [], REQUEST.until));
    const again = await composeDigest(needs(ARTICLES), { ...REQUEST, alreadyPosted });
    assert.deepEqual(again.sections, []);
  });

  it('tells only what is new of a story that moved on', async () => {
    const followUp = storedArticle({
      id: 'quake-3',
      outlet: 'Herald',
      headline: 'Chile earthquake: death toll rises to thirty in Valparaiso',
      text: `${QUAKE} The interior ministry raised the death toll of the earthquake to thirty on Tuesday.`,
      at: '2026-11-24T20:00Z',
    });
    const alreadyPosted = [
      {
        story: 'quake-1' as never,
        articles: ['quake-1', 'quake-2'] as never[],
        postedAt: REQUEST.until,
        claims: [],
        reports: [],
        sentences: QUAKE.split(/(?<=\.) /),
      },
    ];
    const next = {
      ...REQUEST,
      since: REQUEST.until,
      until: Temporal.Instant.from('2026-11-25T08:00Z'),
      alreadyPosted,
    };
    const patient = {
      ...needs([...ARTICLES, followUp]),
      summarizer: {
        id: 'all',
        summarize: async ({
          parts,
        }: Parameters<ReturnType<typeof createLeadSummarizer>['summarize']>[0]) => ({
          ...(await createLeadSummarizer().summarize({
            parts,
            focus: null,
            length: 'long',
            language: null,
          })),
          claims: (parts[0]?.article.sections[0]?.sentences ?? []).map(({ text }) => ({
            text,
            citations: [],
          })),
        }),
      },
    };
    const [story] = storiesOf(await composeDigest(patient, next));
    assert.equal(story?.kind, 'update');
    assert.deepEqual(
      story?.claims.map(({ text }) => text),
      ['The interior ministry raised the death toll of the earthquake to thirty on Tuesday.'],
    );
  });

  it('reports sources that fail, and since when', async () => {
    const shelf = {
      sources: [source('Herald'), source('Ledger'), source('Courier')],
      health: [failing('Herald', '2026-11-22T10:00Z'), failing('Ledger', '2026-11-23T10:00Z')],
    };
    const { sources } = await composeDigest(needs(ARTICLES, shelf), REQUEST);
    assert.equal(sources.total, 3);
    assert.deepEqual(
      sources.failing.map(({ name }) => name),
      ['Herald', 'Ledger'],
    );
    assert.equal(sources.failingSince?.toString(), '2026-11-22T10:00:00Z');
  });
});
