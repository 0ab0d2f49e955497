import type { Digest, DigestSection, DigestStory, SourceReport } from '../../domain/digest.ts';
import { reply, type Block, type Inline, type Reply } from '../../domain/reply.ts';
import { createSourceNumbers, type SourceNumbers } from './citations.ts';
import { count } from './count.ts';
import { paragraph } from './notice.ts';
import { published } from './published.ts';

/** A digest as it is read: opening, then the stories by topic. */
export function digestReply(digest: Digest, title: string): Reply {
  const numbers = createSourceNumbers();
  const opening = digest.opening.map((claim): Block => {
    const { text, citations } = numbers.cite(claim);
    return { type: 'paragraph', content: [text], citations };
  });
  const sections = digest.sections.flatMap((section) =>
    sectionBlocks(section, numbers, digest.topics.length > 0),
  );
  const isQuiet = digest.sections.length === 0;
  return reply('digest', {
    title,
    blocks: isQuiet ? [paragraph(quietLine(digest))] : [...opening, ...sections],
    sources: numbers.sources(),
    footer: digestFooter(digest),
  });
}

function quietLine({ articles }: Digest): string {
  return articles === 0
    ? 'A quiet day: nothing new came in.'
    : `A quiet day: nothing in ${count(articles, 'new article')} stood out.`;
}

function sectionBlocks(
  { topic, stories }: DigestSection,
  numbers: SourceNumbers,
  isByTopic: boolean,
): readonly Block[] {
  const blocks = stories.flatMap((story) => storyBlocks(story, numbers));
  if (!isByTopic) return blocks;
  return [{ type: 'heading', level: 1, text: topic ?? 'More news', url: null }, ...blocks];
}

function storyBlocks(story: DigestStory, numbers: SourceNumbers): readonly Block[] {
  const { headline, url, outlets, publishedAt, kind, claims, differences } = story;
  const news: readonly Inline[] = kind === 'update' ? [{ type: 'strong', text: 'Update' }] : [];
  return [
    { type: 'heading', level: 2, text: headline, url },
    {
      type: 'caption',
      parts: [...news, outletNames(outlets), ...published(publishedAt)],
    },
    { type: 'bullets', items: [...claims, ...differences].map((claim) => numbers.cite(claim)) },
  ];
}

/** "Reuters, AP and 3 more" */
export function outletNames(outlets: readonly string[]): string {
  const shown = outlets.slice(0, 3).join(', ');
  return outlets.length <= 3 ? shown : `${shown} and ${outlets.length - 3} more`;
}

function digestFooter(digest: Digest): readonly Inline[] {
  const { shownStories, foundStories, readingMinutes, sources, notes } = digest;
  const shown = `${shownStories} of ${count(foundStories, 'story', 'stories')} shown`;
  const parts: Inline[] = foundStories === 0 ? [] : [shown, `${readingMinutes} min read`];
  return [...parts, ...failingLine(sources), ...notes];
}

function failingLine({ failing, total, failingSince }: SourceReport): readonly Inline[] {
  if (failing.length === 0) return [];
  const line = `${failing.length} of ${count(total, 'source')} failing`;
  if (failingSince === null) return [line];
  const since = failingSince.toZonedDateTimeISO('UTC').toPlainDate();
  return [`${line} since ${since.toLocaleString('en-GB', { day: 'numeric', month: 'short' })}`];
}
