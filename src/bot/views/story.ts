import { reportedAt, type StoryAccount } from '../../core/story.ts';
import type { StoredArticle } from '../../domain/article.ts';
import { reply, type Block, type Inline, type Reply } from '../../domain/reply.ts';
import { createSourceNumbers } from './citations.ts';
import { count } from './count.ts';
import { outletNames } from './digest.ts';
import { published } from './published.ts';

/** Reports on the timeline; of more, the first and the latest are shown. */
const MAX_REPORTS = 10;

/** One event: what happened, who reports what, where they differ, and when. */
export function storyReply(account: StoryAccount): Reply {
  const { title, outlets, claims, byOutlet, differences, timeline, updatedAt } = account;
  const numbers = createSourceNumbers();
  const bullets = claims.map((claim) => numbers.cite(claim));
  const reports = byOutlet.map(({ outlet, claim }) => {
    const { text, citations } = numbers.cite(claim);
    return { text: `${outlet}: ${text}`, citations };
  });
  const differing = differences.map((claim) => numbers.cite(claim));
  return reply('story', {
    title,
    blocks: [
      { type: 'caption', parts: [outletNames(outlets)] },
      ...part(null, bullets.length === 0 ? [] : [{ type: 'bullets', items: bullets }]),
      ...part(
        'Who reports what',
        reports.length === 0 ? [] : [{ type: 'bullets', items: reports }],
      ),
      ...part(
        'Where they differ',
        differing.length === 0 ? [] : [{ type: 'bullets', items: differing }],
      ),
      ...part('Timeline', [{ type: 'list', items: shownReports(timeline) }]),
    ],
    sources: numbers.sources(),
    footer: [
      count(timeline.length, 'article'),
      ...(outlets.length === 0 ? [] : [count(outlets.length, 'outlet')]),
      { type: 'instant', instant: updatedAt, show: 'date' },
    ],
  });
}

function part(heading: string | null, blocks: readonly Block[]): readonly Block[] {
  if (heading === null || blocks.length === 0) return blocks;
  return [{ type: 'heading', level: 1, text: heading, url: null }, ...blocks];
}

function shownReports(timeline: readonly StoredArticle[]): readonly (readonly Inline[])[] {
  const omitted = timeline.length - MAX_REPORTS;
  if (omitted <= 0) return timeline.map(reportLine);
  const [first, ...others] = timeline;
  return [
    ...(first === undefined ? [] : [reportLine(first)]),
    [`… ${count(omitted, 'report')} between …`],
    ...others.slice(1 - MAX_REPORTS).map(reportLine),
  ];
}

function reportLine(article: StoredArticle): readonly Inline[] {
  const { headline, url, outlet } = article;
  const title: Inline = url === null ? headline : { type: 'link', label: headline, url };
  const at = published(reportedAt(article), 'date-time');
  return [...at, ' ', title, ...(outlet === null ? [] : [` (${outlet})`])];
}
