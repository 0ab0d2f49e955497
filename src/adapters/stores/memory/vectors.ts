import { NEWEST_SECTIONS, type VectorStore } from '../../../ports/store-vectors.ts';
import { plainSection } from '../../../text/plain-section.ts';
import { rankVectors } from '../../../text/vectors.ts';
import { isSearched } from './section-index.ts';
import { isReadableBy, type Shelf, type ShelvedArticle, type ShelvedSection } from './shelf.ts';

interface Placed {
  readonly shelved: ShelvedArticle;
  readonly section: ShelvedSection;
}

export function createVectors(shelf: Shelf): VectorStore {
  return {
    async sectionsWithoutVector(model, limit) {
      return newest(shelf)
        .filter(({ section }) => shelf.vectors.get(section)?.has(model) !== true)
        .slice(0, limit)
        .map(({ shelved, section }) => plainSection(shelved.article, section.sectionIndex));
    },
    async saveVectors(model, vectors) {
      for (const { section: wanted, vector } of vectors) {
        const shelved = shelf.articles.get(wanted.article);
        if (shelved?.article.revision !== wanted.revision) continue;
        const section = shelved.sections.find((one) => one.sectionIndex === wanted.sectionIndex);
        if (section === undefined) continue;
        const known = shelf.vectors.get(section) ?? new Map<string, Int8Array>();
        shelf.vectors.set(section, known.set(model, vector));
      }
    },
    async nearestSections(query) {
      const candidates = newest(shelf)
        .filter(({ shelved: { article } }) => isReadableBy(query.owner, article))
        .filter(({ shelved: { article } }) => isSearched(shelf, article, query))
        .flatMap((key) => {
          const vector = shelf.vectors.get(key.section)?.get(query.model);
          return vector === undefined ? [] : [{ key, vector }];
        });
      return rankVectors(candidates, query.vector, query.limit).map(({ key, distinction }) => ({
        article: key.shelved.article,
        sectionIndex: key.section.sectionIndex,
        distinction,
      }));
    },
  };
}

/** Forgets the vectors of sections that are held no more. */
export function pruneVectors(shelf: Shelf): void {
  const held = new Set([...shelf.articles.values()].flatMap(({ sections }) => sections));
  for (const section of shelf.vectors.keys()) if (!held.has(section)) shelf.vectors.delete(section);
}

function newest(shelf: Shelf): readonly Placed[] {
  return [...shelf.articles.values()]
    .flatMap((shelved) => shelved.sections.map((section) => ({ shelved, section })))
    .toReversed()
    .slice(0, NEWEST_SECTIONS);
}
