import { createReportLikeness, type LikenessSettings } from './likeness.ts';
import { createSurroundings } from './surroundings.ts';

export interface ClusterSettings extends LikenessSettings {
  /** Least nearness of a report to a story, or of two stories, that makes them one. */
  readonly joinAt: number;
  /** How much of the likeness that reports have with their surroundings is taken from their likeness with each other. */
  readonly surroundingsWeight: number;
  /** How much of its lead on the second nearest story speaks for the nearest. */
  readonly leadWeight: number;
}

/** One setting for all kinds of feeds; see docs/decisions/080-stories-by-shared-words.md. */
export const CLUSTER_SETTINGS: ClusterSettings = {
  joinAt: 0.165,
  surroundingsWeight: 0.7,
  leadWeight: 0.4,
  halfWeightCount: 2.5,
  decayDays: 2,
  decayRest: 0.6,
};

export interface StoryClusters {
  /** The report's story is found or opened; stories that have grown alike become one. */
  add(terms: ReadonlyMap<string, number>, at: Temporal.Instant): void;
  /** Numbers of the reports of each story, both in the order in which they came. */
  stories(): readonly (readonly number[])[];
}

/** More members than this say nothing new about what a story is like. */
const COMPARED_MEMBERS = 4;

type Group = readonly number[];

/** Groups reports in one pass, in the order in which they come. */
export function createStoryClusters(settings: ClusterSettings = CLUSTER_SETTINGS): StoryClusters {
  const likeness = createReportLikeness(settings);
  const surroundings = createSurroundings();
  const groups = new Set<Group>();
  let reports = 0;

  function meanLikeness(one: Group, other: Group): number {
    let sum = 0;
    for (const report of one) {
      for (const its of other) sum += likeness.between(report, its);
    }
    return sum / (one.length * other.length);
  }

  function meanSurroundings(group: Group): number {
    let sum = 0;
    for (const report of group) sum += surroundings.of(report);
    return sum / group.length;
  }

  /** The group nearest to one that is taken out, where it is near enough for itself and before all others. */
  function nearest(one: Group): Group | null {
    let best: Group | null = null;
    let highest = 0;
    let second = 0;
    const around = meanSurroundings(one);
    for (const group of groups) {
      const mean = meanLikeness(one, group);
      if (mean <= second) continue;
      const both = (around + meanSurroundings(group)) / 2;
      const nearness = mean - settings.surroundingsWeight * both;
      if (nearness > highest) [best, highest, second] = [group, nearness, highest];
      else second = Math.max(second, nearness);
    }
    return highest + settings.leadWeight * (highest - second) >= settings.joinAt ? best : null;
  }

  /** The two as one group, in the order in which the reports came. */
  function join(one: Group, other: Group): Group {
    groups.delete(other);
    return [...one, ...other].toSorted((a, b) => a - b);
  }

  return {
    add(terms, at) {
      surroundings.add(likeness.add(terms, at));
      let story: Group = [reports];
      reports += 1;
      const own = nearest(story);
      if (own !== null) story = join(story, own);
      const twin = nearest(story.slice(-COMPARED_MEMBERS));
      if (twin !== null) story = join(story, twin);
      groups.add(story);
    },
    stories: () => [...groups].toSorted(([one = 0], [other = 0]) => one - other),
  };
}
