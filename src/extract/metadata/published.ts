import { parseDate } from '../dates.ts';
import type { OpenPage } from '../html/open.ts';
import { closest } from '../html/page.ts';
import type { TextBlock } from '../html/page.ts';
import { metaOf } from './facts.ts';
import { textOf } from './json-ld.ts';
import { writtenDate } from './written-date.ts';

const META_NAMES = [
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
  'publishdate',
  'publish-date',
  'publication_date',
  'published_at',
  'date',
  'article_date_original',
  'cxenseparse:recs:publishtime',
  'og:published_time',
  'datecreated',
];
const DATE_IN_PATH = /\/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/-]|$)/i;
const COMPACT_DATE_IN_PATH = /\/(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_-]|$)/;

const UPDATED =
  /\b(?:updated|modified|last|edited|aktualisiert|mis à jour|обновлено|zaktualizowano)\b/i;
const VISIBLE_MAX = 160;
const VISIBLE_BEFORE = 6;
const VISIBLE_AFTER = 16;
/** Before the web, 1 January 1990, no page was published. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec';
const OLDEST = Temporal.Instant.fromEpochMilliseconds(631_152_000_000);

/** When the article was published, by what the page's data, its text near the headline and its address say. */
export function findPublished(open: OpenPage, address: string | null): Temporal.Instant | null {
  const candidates = [
    ...open.articles.map((node) => textOf(node['datePublished'])),
    metaOf(open, META_NAMES),
    ...timeElements(open),
    ...visibleDates(open),
    ...open.nodes.map((node) => textOf(node['datePublished'])),
    dateInPath(address ?? ''),
    ...open.articles.map((node) => textOf(node['dateCreated']) ?? textOf(node['uploadDate'])),
  ];
  for (const candidate of candidates) {
    const instant = candidate === null ? null : parseDate(candidate);
    if (instant !== null && Temporal.Instant.compare(instant, OLDEST) > 0) return instant;
  }
  return null;
}

/** `time` elements near the headline, those marked as publication first, those of updates last. */
function timeElements({ page, scene }: OpenPage): readonly (string | null)[] {
  const headline = scene.blocks.find((block) => block.element.tag === 'h1')?.element.index ?? 0;
  const marked = page.elements.filter(
    ({ attributes }) => attributes['itemprop']?.includes('datePublished') === true,
  );
  const times = page.elements.filter(
    (element) =>
      element.tag === 'time' && element.index > headline - 40 && element.index < headline + 150,
  );
  const isUpdate = ({ attributes }: (typeof times)[number]) =>
    /updat|modif/i.test(`${attributes['class'] ?? ''} ${attributes['itemprop'] ?? ''}`) ? 1 : 0;
  return [...marked, ...times.sort((a, b) => isUpdate(a) - isUpdate(b))].map(
    ({ attributes }) => attributes['datetime'] ?? attributes['content'] ?? null,
  );
}

function visibleDates({ scene }: OpenPage): readonly string[] {
  const headline = scene.blocks.findIndex((block) => block.element.tag === 'h1');
  const start = Math.max(0, headline - VISIBLE_BEFORE);
  const near = scene.blocks.slice(start, Math.max(headline, 0) + VISIBLE_AFTER);
  const dated = near.filter((block) => block.text.length <= VISIBLE_MAX && !isListed(block));
  const found = dated.flatMap((block) => {
    const date = writtenDate(block.text);
    return date === null ? [] : [{ date, isUpdate: UPDATED.test(block.text) }];
  });
  return found.sort((a, b) => Number(a.isUpdate) - Number(b.isUpdate)).map(({ date }) => date);
}

function isListed(block: TextBlock): boolean {
  return (
    closest(block.element, ({ tag }) => tag === 'nav' || tag === 'aside' || tag === 'footer') !==
    null
  );
}

function dateInPath(address: string): string | null {
  const found = DATE_IN_PATH.exec(address) ?? COMPACT_DATE_IN_PATH.exec(address);
  if (found === null) return null;
  const [, year, named = '', day = ''] = found;
  const month = MONTHS.includes(named) ? String(MONTHS.indexOf(named) / 4 + 1) : named;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
