import type { Article, StoredArticle } from '../../domain/article.ts';
import type { FeedItem, SourceSpec } from '../../domain/source.ts';
import type { ArticleStore } from '../../ports/store.ts';
import { isRetractionNotice } from '../../text/editors-note.ts';
import { canonicalUrl } from '../../text/urls.ts';

interface HeldNeeds {
  readonly store: Pick<ArticleStore, 'findArticleByUrl'>;
}

/** A whole text that is held is not given up for an excerpt: its page may only be out of reach just now. */
export async function withHeldText(
  needs: HeldNeeds,
  source: SourceSpec,
  article: Article,
): Promise<Article> {
  const { url, access } = article;
  if (url === null || access === 'full' || isRetractionNotice(article)) return article;
  const held = await findInFull(needs, source, url);
  return held === null ? article : { ...article, sections: held.sections, access: held.access };
}

/** After a restart: an item whose article is held under the same headline needs no second look at its page. */
export async function isHeldInFull(
  needs: HeldNeeds,
  source: SourceSpec,
  { link, title, contentHtml }: FeedItem,
): Promise<boolean> {
  const url = link === null ? null : canonicalUrl(link);
  if (url === null || contentHtml !== null) return false;
  return (await findInFull(needs, source, url))?.headline === title;
}

async function findInFull(
  { store }: HeldNeeds,
  { owner }: SourceSpec,
  url: string,
): Promise<StoredArticle | null> {
  const held = await store.findArticleByUrl(owner, url);
  return held?.owner === owner && held.access === 'full' ? held : null;
}
