import type { DraftBlock } from '../draft-block.ts';
import { liveBlocks } from './live-blog.ts';
import type { LiveBlog } from './live-blog.ts';
import { shownLiveBlog } from './live-posts.ts';
import { statedLiveBlog } from './live-updates.ts';
import type { OpenPage } from './open.ts';
import type { TextBlock } from './page.ts';

/** The blocks of a page that is a live blog, by what it shows or by its data, whichever tells more; else `null`. */
export function findLiveBlocks(
  { page, articles }: OpenPage,
  kept: readonly TextBlock[],
): readonly DraftBlock[] | null {
  const blogs = [shownLiveBlog(page, kept), statedLiveBlog(articles, kept)];
  const best = blogs.filter((blog) => blog !== null).sort((a, b) => lengthOf(b) - lengthOf(a))[0];
  return best === undefined ? null : liveBlocks(best);
}

function lengthOf({ posts }: LiveBlog): number {
  return posts.flatMap(({ blocks }) => blocks).reduce((sum, { text }) => sum + text.length, 0);
}
