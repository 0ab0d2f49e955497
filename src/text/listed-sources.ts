import type { ReplySource } from '../domain/reply.ts';

/** A source in a list; a further section of an article that stands above needs no headline again. */
export interface ListedSource extends ReplySource {
  /** The number of the first source of the same article, `null` for that one itself. */
  readonly sameAs: number | null;
}

/** What the part of an article above its first heading is called. */
export const OPENING = 'opening';

export function listSources(sources: readonly ReplySource[]): readonly ListedSource[] {
  const first = new Map<string, number>();
  return sources.map((source) => {
    const article = JSON.stringify([source.headline, source.outlet, source.url]);
    const sameAs = first.get(article) ?? null;
    if (sameAs === null) first.set(article, source.number);
    return { ...source, sameAs };
  });
}
