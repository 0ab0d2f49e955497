import type { Owner } from '../domain/identity.ts';
import type { ArticleStore, SourceStore } from '../ports/store.ts';
import { rankNearTopics } from '../text/search/near.ts';
import { words } from '../text/words.ts';

export type KnownSources = Pick<SourceStore, 'listSources'> & Pick<ArticleStore, 'recentArticles'>;

/** Articles among whose outlets a name is looked for. */
const MAX_ARTICLES = 500;

/** What to tell who ordered news of sources that nothing is read from; empty where each is known. */
export async function unknownSourcesNote(
  store: KnownSources,
  owner: Owner,
  wanted: readonly string[],
): Promise<string> {
  if (wanted.length === 0) return '';
  const sources = (await store.listSources(owner)).map(({ name }) => name);
  const articles = await store.recentArticles(owner, null, MAX_ARTICLES);
  const names = new Set([...sources, ...articles.flatMap(({ outlet }) => outlet ?? [])]);
  const known = new Set([...names].map((name) => name.toLowerCase()));
  const notes = wanted
    .filter((name) => !known.has(name.toLowerCase()))
    .map((name) => ` No source is named “${name}”${nearest(name, [...names])}.`);
  return notes.length === 0 ? '' : `${notes.join('')} /feed list shows all names.`;
}

function nearest(name: string, names: readonly string[]): string {
  const keyed = names.map((other) => ({ key: words(other).join(' '), name: other, sections: 1 }));
  const [near] = rankNearTopics(name, keyed, 1);
  return near === undefined ? '' : `; “${near.name}” is`;
}
