/**
 * How like a report is to what is around it: where much is written of one field, reports of different events are alike
 * as well.
 */
export interface Surroundings {
  /** Takes up a report by its likeness with each earlier one. */
  add(likeness: Float32Array): void;
  /** The mean likeness of a report with its neighbours, but for the nearest, which may be of its own event. */
  of(report: number): number;
}

const NEAREST_LEFT_OUT = 8;
const NEIGHBOURS = 25;
/** As long as there are few reports, those that are missing are taken to be so alike: with little to go by, be strict. */
const MISSING_LIKENESS = 0.2;

export function createSurroundings(): Surroundings {
  /** The likeness of each report's neighbours, nearest first. */
  const neighbours: Float64Array[] = [];
  const means: number[] = [];

  function insert(report: number, likeness: number): void {
    const list = neighbours[report];
    if (list === undefined || likeness <= (list[NEIGHBOURS - 1] ?? 0)) return;
    const place = list.findIndex((other) => other < likeness);
    list.copyWithin(place + 1, place);
    list[place] = likeness;
    means[report] = mean(list.subarray(NEAREST_LEFT_OUT));
  }

  return {
    add(likeness) {
      const report = neighbours.push(new Float64Array(NEIGHBOURS)) - 1;
      means.push(0);
      for (const [other, value] of likeness.entries()) {
        insert(report, value);
        insert(other, value);
      }
    },
    of(report) {
      const missing = Math.max(0, NEIGHBOURS - neighbours.length + 1);
      const share = Math.min(1, missing / (NEIGHBOURS - NEAREST_LEFT_OUT));
      return (means[report] ?? 0) + share * MISSING_LIKENESS;
    },
  };
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
