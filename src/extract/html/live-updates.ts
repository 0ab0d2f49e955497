import { isNode, textOf, typesOf } from '../metadata/json-ld.ts';
import type { LinkedNode } from '../metadata/json-ld.ts';
import type { LiveBlog, LivePost } from './live-blog.ts';
import { toDraftBlocks } from './draft.ts';
import type { TextBlock } from './page.ts';
import { lettersOf } from './scene.ts';
import { statedLines } from './stated.ts';
import { withoutCredits } from './without-credits.ts';

/** Fewer are an article with a correction. */
const MIN_UPDATES = 2;
const MAX_UPDATES = 1_000;

/** The live blog that a page's linked data holds (schema.org LiveBlogPosting) with the texts of its updates. */
export function statedLiveBlog(
  articles: readonly LinkedNode[],
  kept: readonly TextBlock[],
): LiveBlog | null {
  const blog = articles.find((node) => typesOf(node).includes('LiveBlogPosting'));
  const updates = blog?.['liveBlogUpdate'];
  if (!Array.isArray(updates)) return null;
  const posts = updates.slice(0, MAX_UPDATES).flatMap((update) => toPost(update) ?? []);
  return posts.length < MIN_UPDATES ? null : { lede: toDraftBlocks(ledeOf(kept, posts)), posts };
}

function toPost(update: unknown): LivePost | null {
  if (!isNode(update)) return null;
  const postedAt = textOf(update['datePublished']) ?? textOf(update['dateModified']);
  const blocks = statedLines(textOf(update['articleBody']) ?? '');
  if (postedAt === null || blocks.length === 0) return null;
  return { postedAt, heading: textOf(update['headline']) ?? textOf(update['name']), blocks };
}

/** The time of an update, alone above it. */
const TIME_ALONE = /^\d{1,2}[:.h]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{2,5})?$/iu;

/** What the page shows before the first text of an update, without its writers and dates. */
function ledeOf(kept: readonly TextBlock[], posts: readonly LivePost[]): readonly TextBlock[] {
  const told = posts.flatMap(({ heading, blocks }) => [
    heading ?? '',
    ...blocks.map(({ text }) => text),
  ]);
  const letters = lettersOf(told.join(' '));
  const first = kept.findIndex(({ text }) => letters.includes(lettersOf(text)));
  const lede = kept.slice(0, Math.max(0, first));
  return withoutCredits(lede).filter(({ text }) => !TIME_ALONE.test(text));
}
