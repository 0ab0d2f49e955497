import type { TopicSection, TopicStory, TopicSummary } from '../../core/summarize.ts';
import { reply, type Block, type Button, type Inline, type Reply } from '../../domain/reply.ts';
import type { Claim } from '../../domain/summary.ts';
import { sectionName } from '../../text/listed-sources.ts';
import { actionId } from '../action.ts';
import { createSourceNumbers, type SourceNumbers } from './citations.ts';
import { count } from './count.ts';
import { writtenLine } from './footer.ts';
import { buttonRow, pageButtons, pageOf } from './pager.ts';
import { published } from './published.ts';

/** Bullets a page: more is a wall of text. */
const PAGE_BULLETS = 5;

type Summarized = Extract<TopicSummary, { kind: 'summarized' }>;
type Options = Readonly<Record<string, string>>;

/** Part of a section on one page. */
interface Entry {
  readonly story: TopicStory;
  readonly section: TopicSection;
  readonly claims: readonly Claim[];
}

/** What is held on a topic: sections by story, at most five bullets a page. */
export function summaryReply(summary: Summarized, topic: string, options: Options): Reply {
  const pages = paginate(summary.stories);
  const page = pageOf(options, pages.length);
  const entries = pages[page - 1] ?? [];
  const numbers = createSourceNumbers();
  const buttons = [
    ...pageButtons('summary', options, { page, pages: pages.length }),
    ...sectionButtons(entries),
    proofButton(options, page),
  ];
  return reply('summary', {
    title: topic,
    blocks: [...entryBlocks(entries, numbers), ...buttonRow(buttons)],
    sources: numbers.sources(),
    footer: footerOf(summary),
  });
}

/** The claims that stand on the page that options ask for. */
export function claimsOnPage(summary: Summarized, options: Options): readonly Claim[] {
  const pages = paginate(summary.stories);
  return (pages[pageOf(options, pages.length) - 1] ?? []).flatMap(({ claims }) => claims);
}

function paginate(stories: readonly TopicStory[]): readonly (readonly Entry[])[] {
  const pages: Entry[][] = [[]];
  let room = PAGE_BULLETS;
  for (const story of stories) {
    for (const section of story.sections) {
      for (let start = 0; start < section.claims.length;) {
        if (room === 0) {
          pages.push([]);
          room = PAGE_BULLETS;
        }
        const claims = section.claims.slice(start, start + room);
        pages.at(-1)?.push({ story, section, claims });
        start += claims.length;
        room -= claims.length;
      }
    }
  }
  return pages;
}

function entryBlocks(entries: readonly Entry[], numbers: SourceNumbers): readonly Block[] {
  return entries.flatMap(({ section, claims }, index): readonly Block[] => {
    const isSameArticle = entries[index - 1]?.section.article === section.article;
    const heading: readonly Block[] = isSameArticle
      ? []
      : [{ type: 'heading', level: 2, text: section.headline, url: section.url }];
    const items = claims.map((claim) => numbers.cite(claim));
    return [...heading, { type: 'caption', parts: captionOf(section) }, { type: 'bullets', items }];
  });
}

/** "Syria Safe Zones · Sputnik · 10 May 2017" */
function captionOf({ heading, outlet, publishedAt }: TopicSection): readonly Inline[] {
  return [
    ...(heading === null ? [] : [{ type: 'strong' as const, text: sectionName(heading) }]),
    ...(outlet === null ? [] : [outlet]),
    ...published(publishedAt),
  ];
}

/** A way to the whole section, when the page is about one alone. */
function sectionButtons(entries: readonly Entry[]): readonly Button[] {
  const [only] = entries;
  if (only === undefined || entries.length > 1) return [];
  const { article, sectionIndex } = only.section;
  const options = { id: article, section: String(sectionIndex), length: 'long' };
  return [{ id: actionId('article', options), label: 'More of this section', style: 'normal' }];
}

function proofButton(options: Options, page: number): Button {
  const id = actionId('summary', { ...options, page: String(page), proof: 'true' });
  return { id, label: 'Show proof', style: 'normal' };
}

function footerOf(summary: Summarized): readonly Inline[] {
  const outlets = summary.outlets === 0 ? [] : [count(summary.outlets, 'outlet')];
  return [
    count(summary.articles, 'article'),
    ...outlets,
    ...published(summary.publishedAt),
    ...writtenLine(summary),
  ];
}
