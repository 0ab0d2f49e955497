import { summarizeArticle, summarizeSections, type ArticleNeeds } from '../../core/article.ts';
import { BroadsheetError } from '../../domain/errors.ts';
import type { ArticleId } from '../../domain/identity.ts';
import type { Reply } from '../../domain/reply.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Http } from '../../ports/http.ts';
import type { Parser } from '../../ports/parser.ts';
import type { ArticleStore } from '../../ports/store.ts';
import { clipText } from '../../text/graphemes.ts';
import { canonicalUrl } from '../../text/urls.ts';
import { define, MAX_SUGGESTION, option, type Command, type Invocation } from '../command.ts';
import type { About } from '../needs.ts';
import { articleReply } from '../views/article.ts';
import { draftOf } from '../views/draft.ts';
import { code, privateNotice, quoted } from '../views/notice.ts';
import { LENGTH_OPTION, PRIVATE_OPTION, lengthOf } from './options.ts';

export interface ArticleCommandNeeds extends ArticleNeeds {
  readonly store: ArticleNeeds['store'] & Pick<ArticleStore, 'recentArticles'>;
  readonly http: Http;
  readonly parser: Parser;
  readonly clock: Clock;
  readonly about: About;
}

/** An article that isn't held, or isn't yet known to be: nothing to press. */
const WHOLE = { id: null, section: null };
/** Articles offered while an address is being typed. */
const OFFERED = 200;

/** `/article`: one article, section by section; one that isn't held is read on the spot. */
export const article: Command<ArticleCommandNeeds> = {
  definition: define('article', 'One article, section by section', {
    options: [
      option('url', 'Its address, or words of its headline', {
        isRequired: false,
        isCompleted: true,
      }),
      LENGTH_OPTION,
      PRIVATE_OPTION,
    ],
  }),
  async run(needs, invocation) {
    const { options, place } = invocation;
    const { id, url } = options;
    if (id !== undefined) return heldArticle(needs, invocation, { id: id as ArticleId });
    if (url === undefined) return latestArticle(needs, invocation);
    const address = /^https?:\/\//iu.test(url) ? canonicalUrl(url) : null;
    if (address === null) return byHeadline(needs, invocation, url);
    const held = await needs.store.findArticleByUrl(place.owner, address);
    if (held !== null) return heldArticle(needs, invocation, { id: held.id });
    return readOnTheSpot(needs, invocation, url);
  },
  async complete({ store }, { text, place }) {
    const wanted = text.trim().toLowerCase();
    const recent = await store.recentArticles(place.owner, null, OFFERED);
    return recent
      .filter(({ headline }) => headline.toLowerCase().includes(wanted))
      .map(({ headline }) => clipText(headline, MAX_SUGGESTION))
      .map((label) => ({ label, value: label }));
  },
};

async function heldArticle(
  needs: ArticleCommandNeeds,
  { options, place, showDraft }: Invocation,
  wanted: { readonly id: ArticleId },
): Promise<Reply> {
  const section = options['section'];
  const shown = { id: null, section: section === undefined ? null : Number(section) };
  const found = await summarizeArticle(needs, {
    owner: place.owner,
    article: wanted,
    length: lengthOf(options),
    language: needs.about.language,
    showSummary: (growing, part) => showDraft(draftOf(articleReply(growing, part, shown))),
  });
  if (found === null)
    return privateNotice('That article is no longer held: give its address to have it read anew.');
  return articleReply(found.article, found.summary, { ...shown, id: found.article.id });
}

async function latestArticle(needs: ArticleCommandNeeds, invocation: Invocation): Promise<Reply> {
  const [latest] = await needs.store.recentArticles(invocation.place.owner, null, 1);
  if (latest === undefined) {
    return privateNotice(
      'No article is held yet: give the address of one, or ',
      code('/feed add <address>'),
      ' reads a feed or a site.',
    );
  }
  return heldArticle(needs, invocation, { id: latest.id });
}

async function byHeadline(
  needs: ArticleCommandNeeds,
  invocation: Invocation,
  words: string,
): Promise<Reply> {
  const wanted = words.replace(/…$/u, '').trim().toLowerCase();
  const recent = await needs.store.recentArticles(invocation.place.owner, null, OFFERED);
  const match = recent.find(({ headline }) => headline.toLowerCase().includes(wanted));
  if (match !== undefined) return heldArticle(needs, invocation, { id: match.id });
  return privateNotice(
    `No headline holds “${quoted(words)}”. Give the address of an article, or other words of its headline.`,
  );
}

/** Reads a page that nobody subscribed to; it is shown, and not kept. */
async function readOnTheSpot(
  { http, parser, summarizer, clock, about }: ArticleCommandNeeds,
  { options, showDraft }: Invocation,
  url: string,
): Promise<Reply> {
  const answer = await http.get({ url });
  if (answer.status >= 400) {
    const advice = `The page answered ${answer.status}. Check the address, or try again later.`;
    throw new BroadsheetError('bad-answer', `${answer.status} for an article`, { advice });
  }
  const { body: bytes, contentType, url: address } = answer;
  const read = await parser.readArticle({ bytes, contentType, address, fetchedAt: clock.now() });
  const found = await summarizeSections(summarizer, address as ArticleId, {
    article: read,
    length: lengthOf(options),
    language: about.language,
    showSummary: (growing, part) => showDraft(draftOf(articleReply(growing, part, WHOLE))),
  });
  return articleReply(read, found, WHOLE);
}
