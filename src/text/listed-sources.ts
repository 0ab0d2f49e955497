import type { ReplySource } from '../domain/reply.ts';
import { clipText } from './graphemes.ts';

/** A source in a list; a further section of an article that stands above needs no headline again. */
export interface ListedSource extends ReplySource {
  /** The number of the first source of the same article, `null` for that one itself. */
  readonly sameAs: number | null;
}

/** What the part of an article above its first heading is called. */
export const OPENING = 'opening';

/** Some pages set whole paragraphs as headings; a reader needs to know where to look, no more. */
const MAX_SECTION_NAME = 100;

/** A section's heading as the name of a place. */
export function sectionName(heading: string): string {
  return clipText(heading, MAX_SECTION_NAME);
}

export function listSources(sources: readonly ReplySource[]): readonly ListedSource[] {
  const first = new Map<string, number>();
  return sources.map((source) => {
    const article = JSON.stringify([source.headline, source.outlet, source.url]);
    const sameAs = first.get(article) ?? null;
    if (sameAs === null) first.set(article, source.number);
    const section = source.section === null ? null : sectionName(source.section);
    return { ...source, section, sameAs };
  });
}
