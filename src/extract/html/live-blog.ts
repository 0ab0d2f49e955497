import { readZone } from '../dates/zones.ts';
import { parseDate } from '../dates.ts';
import type { DraftBlock } from '../draft-block.ts';

/** One entry of a page that is written while something happens. */
export interface LivePost {
  /** When it was posted, as the page states it: with a time of day. */
  readonly postedAt: string;
  readonly heading: string | null;
  readonly blocks: readonly DraftBlock[];
}

/** A live blog as it was read: what stands above its posts, and these in the page's order. */
export interface LiveBlog {
  readonly lede: readonly DraftBlock[];
  readonly posts: readonly LivePost[];
}

/** One section for each post, headed by its time and its own heading. */
export function liveBlocks({ lede, posts }: LiveBlog): readonly DraftBlock[] {
  const sections = posts.flatMap(({ postedAt, heading, blocks }): readonly DraftBlock[] => {
    const text = [timeLabel(postedAt), heading].filter((part) => part !== null).join(' · ');
    return [{ kind: 'heading', level: 2, text }, ...blocks.map(below)];
  });
  return [...lede, ...sections];
}

function below(block: DraftBlock): DraftBlock {
  return block.kind === 'heading' ? { ...block, level: Math.max(3, block.level) } : block;
}

/** "2026-03-02 14:05" by the outlet's clock, "2026-03-02 13:05 UTC" where the page states no other. */
function timeLabel(postedAt: string): string | null {
  const instant = parseDate(postedAt);
  if (instant === null) return null;
  const zone = /[+-]\d\d:?\d\d$/.exec(postedAt)?.[0];
  const minutes = zone === undefined ? 0 : readZone(zone);
  const isLocal = typeof minutes === 'number' && minutes !== 0;
  const wall = instant.add({ minutes: isLocal ? minutes : 0 }).toString();
  return `${wall.slice(0, 10)} ${wall.slice(11, 16)}${isLocal ? '' : ' UTC'}`;
}
