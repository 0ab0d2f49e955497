import type { ArticleSummary, SectionSummary } from '../../core/article.ts';
import type { Access, Article } from '../../domain/article.ts';
import { reply, type Block, type Button, type Inline, type Reply } from '../../domain/reply.ts';
import { clipText } from '../../text/graphemes.ts';
import { actionId } from '../action.ts';
import { createSourceNumbers } from './citations.ts';
import { writtenLine } from './footer.ts';
import { paragraph } from './notice.ts';
import { MAX_BUTTON_LABEL, buttonRow } from './pager.ts';
import { published } from './published.ts';

/** Discord allows five buttons in a row, and two rows are enough. */
const MAX_BUTTONS = 10;

const ACCESS_NOTES: Readonly<Record<Access, string | null>> = {
  full: null,
  excerpt: 'only an excerpt could be read',
  paywalled: 'behind a paywall: only the open part was read',
  'script-only': 'the page shows its text by script alone: little could be read',
};

/** One article: its headings as buttons, and a summary of each section, or of the one asked for. */
export function articleReply(
  article: Article,
  summary: ArticleSummary,
  { id, section }: { readonly id: string | null; readonly section: number | null },
): Reply {
  const numbers = createSourceNumbers();
  const shown = summary.sections.filter(
    ({ sectionIndex }) => section === null || sectionIndex === section,
  );
  const sections = shown.flatMap(({ heading, claims }): readonly Block[] => [
    ...(heading === null
      ? []
      : [{ type: 'heading' as const, level: 2 as const, text: heading, url: null }]),
    { type: 'bullets', items: claims.map((claim) => numbers.cite(claim)) },
  ]);
  const nothing = paragraph('Nothing of this article could be quoted.');
  const image: readonly Block[] =
    article.imageUrl === null || section !== null
      ? []
      : [{ type: 'image', url: article.imageUrl, alternative: article.headline }];
  return reply('article', {
    title: article.headline,
    blocks: [
      { type: 'caption', parts: captionOf(article) },
      ...image,
      ...(sections.length === 0 ? [nothing] : sections),
      ...(id === null || section !== null ? [] : buttonRow(sectionButtons(id, summary.sections))),
    ],
    sources: numbers.sources(),
    footer: [ACCESS_NOTES[article.access], ...writtenLine(summary)].filter((part) => part !== null),
  });
}

function captionOf({ byline, outlet, publishedAt, url }: Article): readonly Inline[] {
  return [
    ...(outlet === null ? [] : [outlet]),
    ...(byline === null ? [] : [byline]),
    ...published(publishedAt),
    ...(url === null ? [] : [{ type: 'link' as const, label: 'Read the article', url }]),
  ];
}

function sectionButtons(id: string, sections: readonly SectionSummary[]): readonly Button[] {
  return sections
    .flatMap(({ heading, sectionIndex }) => {
      if (heading === null) return [];
      const options = { id, section: String(sectionIndex), length: 'long' };
      return [
        {
          id: actionId('article', options),
          label: clipText(heading, MAX_BUTTON_LABEL),
          style: 'normal' as const,
        },
      ];
    })
    .slice(0, MAX_BUTTONS);
}
