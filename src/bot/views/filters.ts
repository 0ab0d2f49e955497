import type { FilterCount } from '../../core/filters.ts';
import type { PlaceFilter } from '../../domain/filter.ts';
import { reply, type Block, type Inline, type Reply } from '../../domain/reply.ts';
import { count } from './count.ts';
import { code, paragraph, privateNotice } from './notice.ts';

/** Enough to see whether a filter does what was meant. */
const EXAMPLES = 5;

/** What a filter does: "stories on “football” are left out". */
export function filterText({ kind, words }: PlaceFilter): string {
  return kind === 'without' ? `stories on “${words}” are left out` : `only stories on “${words}”`;
}

export function isSameFilter(filter: PlaceFilter, words: string): boolean {
  return filter.words.toLowerCase() === words.trim().toLowerCase();
}

export function filterAddedReply(counted: FilterCount): Reply {
  const { filter, headlines } = counted;
  const does =
    filter.kind === 'without'
      ? `Stories on “${filter.words}” are left out of digests and alerts here.`
      : `Digests and alerts here tell only of stories on “${filter.words}”, or on another “only” of this channel.`;
  return reply('list', {
    title: 'Filter added',
    blocks: [
      paragraph(does),
      paragraph(countText(counted), headlines.length === 0 ? '' : ' For example:'),
      ...examples(headlines),
      paragraph(code('/filter remove'), ' takes it out again.'),
    ],
    isPrivate: true,
  });
}

function examples(headlines: readonly string[]): readonly Block[] {
  if (headlines.length === 0) return [];
  return [{ type: 'list', items: headlines.slice(0, EXAMPLES).map((headline) => [headline]) }];
}

function countText({ filter, headlines, stories }: FilterCount): string {
  const verb = filter.kind === 'without' ? 'left out' : 'let in';
  return `In the last 7 days it would have ${verb} ${headlines.length} of ${count(stories, 'story', 'stories')}.`;
}

export function filterListReply(counted: readonly FilterCount[]): Reply {
  if (counted.length === 0) {
    return privateNotice(
      'Nothing is left out of digests and alerts here: ',
      code('/filter add football'),
      ' leaves out a topic.',
    );
  }
  return reply('list', {
    title: 'Filters of this channel',
    blocks: [{ type: 'list', items: counted.map(filterLine) }],
    footer: ['counted over the stories of the last 7 days'],
    isPrivate: true,
  });
}

function filterLine({ filter, headlines, stories }: FilterCount, index: number): readonly Inline[] {
  const met = `${headlines.length} of ${count(stories, 'story', 'stories')}`;
  return [{ type: 'strong', text: `${index + 1}` }, `: ${filterText(filter)} (${met})`];
}
