import { createVocabulary, normalizeVector, type Vector } from '../text/similarity.ts';

export interface ClusterSettings {
  /** Least mean likeness of an article with a story's articles, or of two stories, that makes them one. */
  readonly joinAt: number;
  /** A term that occurs so often in an article has half of its greatest weight. */
  readonly halfWeightCount: number;
  /** Reports of one event come within days: likeness shrinks with this time between two, but for the rest. */
  readonly decayDays: number;
  readonly decayRest: number;
}

/** One setting for all kinds of feeds; see docs/decisions/080-stories-by-shared-words.md. */
export const CLUSTER_SETTINGS: ClusterSettings = {
  joinAt: 0.16,
  halfWeightCount: 1.2,
  decayDays: 2,
  decayRest: 0.6,
};

export interface StoryClusters {
  /** The article's story is found or opened; stories that have grown alike become one. */
  add(terms: ReadonlyMap<string, number>, at: Temporal.Instant): void;
  /** Indexes of the articles of each story, in the order in which they were added. */
  stories(): readonly (readonly number[])[];
}

/** More members than this say nothing new about what a story is like. */
const COMPARED_MEMBERS = 8;
/** A term in more than this share of all articles tells none from another. */
const COMMON_SHARE = 0.25;
const COMMON_FROM = 200;
const DAY_MS = 86_400_000;

interface Posting {
  readonly article: number;
  readonly weight: number;
}

interface Group {
  readonly members: number[];
}

/** Groups articles in one pass, in the order in which they come. */
export function createStoryClusters(settings: ClusterSettings = CLUSTER_SETTINGS): StoryClusters {
  const vocabulary = createVocabulary();
  const postings = new Map<string, Posting[]>();
  const vectors: Vector[] = [];
  const times: number[] = [];
  const groupOf: Group[] = [];
  const groups = new Set<Group>();

  function vectorOf(terms: ReadonlyMap<string, number>): Vector {
    return normalizeVector(
      new Map(
        [...terms].map(([term, count]) => {
          const weight = count / (count + settings.halfWeightCount);
          return [term, weight * vocabulary.rarity(term)];
        }),
      ),
    );
  }

  function decay(one: number, other: number): number {
    const days = Math.abs((times[one] ?? 0) - (times[other] ?? 0)) / DAY_MS;
    return settings.decayRest + (1 - settings.decayRest) * Math.exp(-days / settings.decayDays);
  }

  /** The likeness of an article with each group that shares a term with it, summed over the group's members. */
  function sums(article: number): ReadonlyMap<Group, number> {
    const likeness = new Float64Array(vectors.length);
    const touched: number[] = [];
    for (const [term, weight] of vectors[article] ?? []) {
      const list = postings.get(term) ?? [];
      if (vectors.length > COMMON_FROM && list.length > vectors.length * COMMON_SHARE) continue;
      for (const { article: other, weight: itsWeight } of list) {
        const before = likeness[other] ?? 0;
        if (before === 0) touched.push(other);
        likeness[other] = before + weight * itsWeight;
      }
    }
    const found = new Map<Group, number>();
    for (const other of touched) {
      const group = groupOf[other];
      if (group === undefined || other === article) continue;
      const value = (likeness[other] ?? 0) * decay(article, other);
      found.set(group, (found.get(group) ?? 0) + value);
    }
    return found;
  }

  /** The group most like some articles on the mean, where it is like enough. */
  function nearest(articles: readonly number[], own: Group | null): Group | null {
    const totals = new Map<Group, number>();
    for (const article of articles) {
      for (const [group, sum] of sums(article)) totals.set(group, (totals.get(group) ?? 0) + sum);
    }
    let best: Group | null = null;
    let highest = settings.joinAt;
    for (const [group, total] of totals) {
      const mean = total / (group.members.length * articles.length);
      if (group === own || mean < highest) continue;
      best = group;
      highest = mean;
    }
    return best;
  }

  function merge(kept: Group, gone: Group): void {
    for (const member of gone.members) groupOf[member] = kept;
    kept.members.push(...gone.members);
    kept.members.sort((a, b) => a - b);
    groups.delete(gone);
  }

  return {
    add(terms, at) {
      vocabulary.add(terms.keys());
      const article = vectors.push(vectorOf(terms)) - 1;
      times.push(at.epochMilliseconds);
      const group = nearest([article], null) ?? { members: [] };
      group.members.push(article);
      groups.add(group);
      groupOf.push(group);
      for (const [term, weight] of vectors[article] ?? []) {
        const list = postings.get(term) ?? [];
        if (list.push({ article, weight }) === 1) postings.set(term, list);
      }
      const twin = nearest(group.members.slice(-COMPARED_MEMBERS), group);
      if (twin !== null) merge(group, twin);
    },
    stories: () => [...groups].map(({ members }) => members),
  };
}
