import { hasTimeOfDay, parseDate, parseNewsDate } from '../dates.ts';
import type { OpenPage } from '../html/open.ts';
import { addressDate } from './address-date.ts';
import { metaOf } from './facts.ts';
import { textOf } from './json-ld.ts';
import { outletOffset } from './outlet-clock.ts';
import { shownDates } from './shown-dates.ts';
import type { ShownDate } from './shown-dates.ts';

const META_NAMES: readonly string[] = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'article.published',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'pubdate',
  'pub_date',
  'publishdate',
  'publish-date',
  'publish_date',
  'published-date',
  'publication_date',
  'published_at',
  'citation_publication_date',
  'citation_online_date',
  'ms.date',
  'date',
  'article_date_original',
  'cxenseparse:recs:publishtime',
  'og:published_time',
  'og:publish_date',
  'datecreated',
];
/** Before the web, 1 January 1990, no page was published. */
const OLDEST = Temporal.Instant.fromEpochMilliseconds(631_152_000_000);
/** Statements of one day lie at most so far apart: the day's length and the difference of two clocks. */
const SAME_DAY_HOURS = 36;
/** From noon by UTC to the ends of the day in most of the world. */
const HALF_DAY_HOURS = 14;
/** Day and month can't be told apart. */
const AMBIGUOUS = /^(?:0?\d|1[0-2])[./-](?:0?\d|1[0-2])[./-]\d{4}/;

export interface Published {
  readonly instant: Temporal.Instant;
  /** The outlet's own offset from UTC ("+05:30"), where the page tells it. */
  readonly offset: string | null;
}

/**
 * When the article was published: what the page's data says, unless the line below its headline shows another day; then
 * what its address and the text near the headline say.
 */
export function findPublished(
  open: OpenPage,
  address: string | null,
  headline: string,
): Published | null {
  const shown = shownDates(open, headline);
  const stated = [
    ...open.articles.map((node) => textOf(node['datePublished'])),
    metaOf(open, META_NAMES),
  ];
  const witnesses: Witnesses = { shown, stated, inAddress: addressDate(address ?? '') };
  for (const candidate of candidates(open, witnesses)) {
    const instant = candidate === null ? null : parseNewsDate(candidate);
    if (candidate === null || instant === null || Temporal.Instant.compare(instant, OLDEST) <= 0)
      continue;
    return {
      instant,
      offset: outletOffset(candidate, [...textsOf(witnesses), ...metaDates(open)]),
    };
  }
  return null;
}

interface Witnesses {
  readonly shown: readonly ShownDate[];
  readonly stated: readonly (string | null)[];
  readonly inAddress: string | null;
}

function textsOf({ shown, stated }: Witnesses): readonly (string | null)[] {
  return [...stated, ...shown.map(({ text }) => text)];
}

/** The most trusted first, each looked for when those before it were none. */
function* candidates(open: OpenPage, witnesses: Witnesses): Generator<string | null> {
  const { shown, stated, inAddress } = witnesses;
  if (inAddress === null) {
    for (const own of ownDates(shown, stated)) {
      if (!hasTimeOfDay(own))
        yield* shown.map(({ text }) => text).filter((text) => isOnDay(own, text));
      yield own;
    }
  }
  yield* stated;
  yield* markedDates(open);
  if (inAddress !== null) {
    const day = parseDate(inAddress);
    yield* textsOf(witnesses).filter((text) => isSameDay(day, text));
    yield inAddress;
  }
  yield* shown.map(({ text }) => text);
  yield* open.nodes.map((node) => textOf(node['datePublished']));
  yield* open.articles.map((node) => textOf(node['dateCreated']) ?? textOf(node['uploadDate']));
}

/** Data that a new site took over, or that says when a text was first drafted, is at odds with what readers see. */
function ownDates(
  shown: readonly ShownDate[],
  stated: readonly (string | null)[],
): readonly string[] {
  const first = parseDate(stated.find((text) => text !== null) ?? '');
  return shown
    .filter(({ isOwn, isUpdate, text }) => isOwn && !isUpdate && !AMBIGUOUS.test(text))
    .map(({ text }) => text)
    .filter((text) => !isSameDay(first, text));
}

/** Whether a text with a time of day names a moment of a day that is given without one. */
function isOnDay(day: string, text: string): boolean {
  const [noon, moment] = [parseNewsDate(day), parseNewsDate(text)];
  if (noon === null || moment === null || !hasTimeOfDay(text)) return false;
  return Math.abs(noon.until(moment).total('hours')) <= HALF_DAY_HOURS;
}

function isSameDay(day: Temporal.Instant | null, text: string | null): boolean {
  if (day === null || text === null) return false;
  const other = parseDate(text);
  return other !== null && Math.abs(day.until(other).total('hours')) <= SAME_DAY_HOURS;
}

function metaDates({ page }: OpenPage): readonly string[] {
  return page.metas.filter(({ name }) => META_NAMES.includes(name)).map(({ content }) => content);
}

function markedDates({ page }: OpenPage): readonly (string | null)[] {
  return page.elements
    .filter(({ attributes }) => attributes['itemprop']?.includes('datePublished') === true)
    .map(({ attributes }) => attributes['datetime'] ?? attributes['content'] ?? null);
}
