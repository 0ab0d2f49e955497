import { parseDate } from '../dates.ts';
import { headingLevel, toDraftBlocks } from './draft.ts';
import type { LiveBlog, LivePost } from './live-blog.ts';
import { closest, selfAndAncestors } from './page.ts';
import type { HtmlElement, HtmlPage, TextBlock } from './page.ts';

/** Fewer dated blocks are an article with its dates. */
const MIN_POSTS = 3;
/** More times than this are a calendar. */
const MAX_TIMES = 600;
/** Of the lists of times on a page only the longest are looked at. */
const MAX_LISTS = 5;
/** Posts further apart than this in all are a list of articles, or a discussion. */
const MAX_SPAN_HOURS = 72;
/** So much of the article's text is in the posts. */
const MIN_SHARE = 0.6;
/** A line that holds a time, and no more than this, says the time alone. */
const TIME_LINE_MAX = 40;
const DISCUSSION = /forum|thread|topic|comment|message|repl(?:y|ies)|discussion|postbody/i;

interface Segment {
  readonly time: HtmlElement;
  readonly blocks: readonly TextBlock[];
}

/** The live blog that a page shows: blocks side by side that each begin with a `time` of day, and are most of its text. */
export function shownLiveBlog(page: HtmlPage, kept: readonly TextBlock[]): LiveBlog | null {
  const best = listsOfTimes(page)
    .map((starts) => cut(kept, starts))
    .filter(({ segments }) => segments.length >= MIN_POSTS && isLive(segments))
    .sort((a, b) => b.segments.length - a.segments.length)[0];
  if (best === undefined) return null;
  const posts = best.segments.map(toPost);
  const length = lengthOf(best.segments.flatMap(({ blocks }) => blocks));
  return length < MIN_SHARE * lengthOf(kept) ? null : { lede: toDraftBlocks(best.lede), posts };
}

/** For each element around several times, the most first: those of its children that hold one, with the first time in each. */
function listsOfTimes({ elements }: HtmlPage): readonly ReadonlyMap<HtmlElement, HtmlElement>[] {
  const times = elements.filter(({ tag, isHidden, attributes }) => {
    return tag === 'time' && !isHidden && /\d[T ]\d\d:?\d\d/.test(attributes['datetime'] ?? '');
  });
  const lists = new Map<HtmlElement, Map<HtmlElement, HtmlElement>>();
  for (const time of times.slice(0, MAX_TIMES)) {
    for (const child of selfAndAncestors(time)) {
      if (child.parent === null) break;
      const list = lists.get(child.parent) ?? new Map<HtmlElement, HtmlElement>();
      lists.set(child.parent, list);
      if (!list.has(child)) list.set(child, time);
    }
  }
  return [...lists.values()]
    .filter((list) => list.size >= MIN_POSTS)
    .sort((a, b) => b.size - a.size)
    .slice(0, MAX_LISTS);
}

/** The kept blocks by the child in which, or after which, they stand. */
function cut(
  kept: readonly TextBlock[],
  starts: ReadonlyMap<HtmlElement, HtmlElement>,
): { readonly lede: readonly TextBlock[]; readonly segments: readonly Segment[] } {
  const lede: TextBlock[] = [];
  const open = [...starts].map(([start, time]) => ({ start, time, blocks: [] as TextBlock[] }));
  const isFlat = !kept.some(
    ({ text, element }) =>
      text.length > TIME_LINE_MAX && closest(element, (around) => starts.has(around)) !== null,
  );
  let at = -1;
  for (const block of kept) {
    while ((open[at + 1]?.start.index ?? Infinity) <= block.element.index) {
      const before = at < 0 ? lede : (open[at]?.blocks ?? []);
      at += 1;
      // Where posts are not held together, a heading may stand before its time.
      if (isFlat && isHeading(before.at(-1))) open[at]?.blocks.push(...before.splice(-1));
    }
    (at < 0 ? lede : (open[at]?.blocks ?? [])).push(block);
  }
  const segments = open.filter(({ blocks }) => blocks.some((block) => !isHeading(block)));
  return { lede, segments };
}

function isHeading(block: TextBlock | undefined): boolean {
  return block !== undefined && headingLevel(block.element) !== null;
}

/** Posts begin with their times, follow each other forwards or backwards, and lie within some days. */
function isLive(segments: readonly Segment[]): boolean {
  const begin = segments.every(({ time, blocks }) => {
    const text = blocks.findLast((block) => !isHeading(block));
    return text !== undefined && (time.index < text.element.index || holds(text, time));
  });
  const moments = segments.map(({ time }) => momentOf(time) ?? Number.NaN);
  const steps = moments.slice(1).map((moment, index) => moment - (moments[index] ?? 0));
  const span = Math.max(...moments) - Math.min(...moments);
  const isOrdered =
    steps.every((step) => step <= 0) ||
    (steps.every((step) => step >= 0) && !segments.some(({ time }) => isDiscussed(time)));
  return begin && isOrdered && span > 0 && span <= MAX_SPAN_HOURS * 3_600_000;
}

/** Discussions run forwards, as some live blogs do, and say in their names what they are. */
function isDiscussed(time: HtmlElement): boolean {
  return [...selfAndAncestors(time)].some(({ attributes }) =>
    DISCUSSION.test(
      `${attributes['class'] ?? ''} ${attributes['id'] ?? ''} ${attributes['itemtype'] ?? ''}`,
    ),
  );
}

function momentOf(time: HtmlElement): number | null {
  return parseDate(time.attributes['datetime'] ?? '')?.epochMilliseconds ?? null;
}

function toPost({ time, blocks }: Segment): LivePost {
  const text = blocks.filter(
    (block) => isHeading(block) || block.text.length > TIME_LINE_MAX || !holds(block, time),
  );
  const [first, ...rest] = toDraftBlocks(text);
  const isHeaded = first?.kind === 'heading';
  return {
    postedAt: time.attributes['datetime'] ?? '',
    heading: isHeaded ? first.text : null,
    blocks: isHeaded || first === undefined ? rest : [first, ...rest],
  };
}

function holds({ element }: TextBlock, time: HtmlElement): boolean {
  return closest(time, (around) => around === element) !== null;
}

function lengthOf(blocks: readonly TextBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
