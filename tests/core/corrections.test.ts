import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reviewStory } from '../../src/core/corrections.ts';
import type { StoredArticle } from '../../src/domain/article.ts';
import type { PostedStory } from '../../src/domain/story.ts';
import { postedReport } from '../../src/core/posted-story.ts';
import { storedArticle } from '../fakes/stored-article.ts';

const HEADLINE = 'Storm closes the harbour of Rotterdam';
const SHIPS = 'The port authority said that 41 ships were waiting outside.';
const MAYOR = 'Mayor Aboutaleb did not call it an emergency.';
const TEXT = `A storm closed the harbour on Tuesday. ${SHIPS} ${MAYOR}`;

function report(id: string, parts: { headline?: string; text?: string } = {}): StoredArticle {
  return storedArticle({ id, headline: HEADLINE, text: TEXT, outlet: `Outlet ${id}`, ...parts });
}

/** The story of some articles, each of the claims borne by the words that it quotes of one of them. */
function posted(
  articles: readonly StoredArticle[],
  claims: readonly (readonly [quote: string, article: number, text?: string])[],
): PostedStory {
  return {
    story: 'story' as never,
    postedAt: Temporal.Instant.from('2026-11-24T07:00Z'),
    articles: articles.map(({ id }) => id),
    sentences: [HEADLINE, ...claims.map(([quote, , text]) => text ?? quote)],
    claims: claims.map(([quote, index, text]) => ({
      text: text ?? quote,
      citations: [{ article: articles[index]?.id ?? ('none' as never), quote }],
    })),
    reports: articles.map(postedReport),
  };
}

function later(article: StoredArticle, parts: Partial<StoredArticle>): StoredArticle {
  return { ...article, ...parts, revision: article.revision + 1 };
}

function rewritten(article: StoredArticle, text: string): StoredArticle {
  return later(article, { sections: report(article.id, { text }).sections });
}

function review(story: PostedStory, ...articles: readonly StoredArticle[]) {
  return reviewStory(story, new Map(articles.map((article) => [article.id, article])));
}

describe('a story that was shown', () => {
  const article = report('1');
  const story = posted([article], [[SHIPS, 0]]);

  it('holds while its articles do', () => {
    assert.deepEqual(review(story, article), { story, change: null });
    assert.deepEqual(review(story), { story, change: null });
  });

  it('is corrected by a figure that the article gives otherwise now', () => {
    const { change, story: now } = review(story, rewritten(article, TEXT.replace('41', '14')));
    const to = SHIPS.replace('41', '14');
    assert.deepEqual(change?.claims, [{ from: SHIPS, to, outlet: 'Outlet 1' }]);
    assert.equal(now.claims[0]?.text, to);
    assert.equal(now.sentences[1], to);
    assert.equal(now.reports[0]?.revision, 2);
  });

  it('is corrected by a name and by a negation', () => {
    const told = posted([article], [[MAYOR, 0]]);
    const other = MAYOR.replace('Aboutaleb', 'Schouten');
    const named = review(told, rewritten(article, TEXT.replace(MAYOR, other)));
    assert.equal(named.change?.claims[0]?.to, other);
    const did = 'Mayor Aboutaleb did call it an emergency.';
    const denied = review(told, rewritten(article, TEXT.replace(MAYOR, did)));
    assert.equal(denied.change?.claims[0]?.to, did);
  });

  it('holds where the article says the same in other words, goes on, or leaves it out', () => {
    for (const text of [
      TEXT.replace('were waiting outside', 'were still waiting outside of it'),
      `${TEXT} The harbour opened again at noon.`,
      'The harbour of Rotterdam opened again on Wednesday. Nobody was hurt.',
    ]) {
      const { change, story: now } = review(story, rewritten(article, text));
      assert.equal(change, null, text);
      assert.equal(now.reports[0]?.revision, 2);
    }
  });

  it('is reviewed once for each revision', () => {
    const revised = rewritten(article, TEXT.replace('41', '14'));
    const first = review(story, revised);
    assert.equal(review(first.story, revised).change, null);
    const again = rewritten(revised, TEXT.replace('41', '17'));
    assert.match(review(first.story, again).change?.claims[0]?.to ?? '', /17 ships/);
  });

  it('loses a sentence that its outlet took back with a word on the mistake', () => {
    const note = 'Correction: an earlier version of this article said that ships were waiting.';
    const { change, story: now } = review(
      story,
      rewritten(article, `${note} The harbour was closed. It opened on Wednesday.`),
    );
    assert.deepEqual(change?.claims, [{ from: SHIPS, to: null, outlet: 'Outlet 1' }]);
    assert.equal(change?.reports[0]?.correction, note);
    assert.deepEqual(now.claims, []);
    assert.equal(change?.isWithdrawn, false);
  });

  it('is corrected where the outlet mended its text and left the headline as it was', () => {
    const headline = 'Storm holds up sixteen ships';
    const wrong = 'Sixteen ships were waiting outside on Tuesday, the port authority said.';
    const right = wrong.replace('Sixteen', 'Fourteen');
    const shown = report('1', { headline, text: wrong });
    const note = 'Correction: an earlier version of this article said that 16 ships were waiting.';
    const mended = later(shown, { sections: report('1', { text: `${note} ${right}` }).sections });
    const { change } = review(posted([shown], [[wrong, 0]]), mended);
    assert.deepEqual(change?.claims, [{ from: wrong, to: right, outlet: 'Outlet 1' }]);
  });

  it('tells of a word on a mistake that touches nothing of what was shown', () => {
    const note = 'Correction: the mayor is Aboutaleb, not Aboutalib.';
    const { change } = review(story, rewritten(article, `${TEXT} ${note}`));
    assert.deepEqual(change?.claims, []);
    assert.equal(change?.reports[0]?.correction, note);
  });

  it('takes the new headline where the old one is wrong, and not where it only reads otherwise', () => {
    const counted = report('1', { headline: 'Storm kills three in Rotterdam', text: TEXT });
    const shown = { ...posted([counted], [[SHIPS, 0]]), sentences: [counted.headline] };
    const to = 'Storm kills two in Rotterdam';
    const { change, story: now } = review(shown, later(counted, { headline: to }));
    assert.deepEqual(change?.headline, { from: counted.headline, to });
    assert.equal(now.sentences[0], to);
    assert.equal(now.reports[0]?.headline, to);
    const other = later(article, { headline: 'Storm closes harbour of Rotterdam for ships' });
    assert.equal(review(story, other).change, null);
    const next = later(article, { headline: 'Parliament elects a new speaker' });
    assert.equal(review(story, next).change, null);
  });

  it('is borne by sentences in words of its own as long as their facts hold', () => {
    const own = 'About 41 ships waited off Rotterdam.';
    const told = posted([article], [[SHIPS, 0, own]]);
    const reworded = TEXT.replace('said that 41 ships were', 'reported that 41 ships had been');
    assert.equal(review(told, rewritten(article, reworded)).change, null);
    const { change } = review(told, rewritten(article, TEXT.replace('41', '14')));
    assert.equal(change?.claims[0]?.from, own);
  });
});

describe('a story of which a report is withdrawn', () => {
  const first = report('1');
  const second = report('2', { headline: 'Rotterdam: storm closes the port', text: TEXT });
  const withdrawnAt = Temporal.Instant.from('2026-11-24T09:00Z');

  it('is withdrawn where it was the only one', () => {
    const story = posted([first], [[SHIPS, 0]]);
    const { change, story: now } = review(story, later(first, { withdrawnAt }));
    assert.equal(change?.isWithdrawn, true);
    assert.equal(change?.reports[0]?.isWithdrawn, true);
    assert.deepEqual(now.claims, []);
  });

  it('goes on with the others, under their headline', () => {
    const claims = [
      [SHIPS, 0],
      [MAYOR, 1],
    ] as const;
    const story = posted([first, second], claims);
    const { change, story: now } = review(story, later(first, { withdrawnAt }), second);
    assert.equal(change?.isWithdrawn, false);
    assert.equal(change?.headline?.to, second.headline);
    assert.deepEqual(
      now.claims.map(({ text }) => text),
      [MAYOR],
    );
  });

  it('is withdrawn where a notice stands in the place of the text', () => {
    const story = posted([first], [[SHIPS, 0]]);
    const notice = rewritten(first, 'This article has been withdrawn by its editors.');
    assert.equal(review(story, notice).change?.isWithdrawn, true);
  });
});
