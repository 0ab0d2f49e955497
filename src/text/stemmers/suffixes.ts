/** Endings that fall away; `keep` is the least number of letters that must stay before them. */
export interface SuffixStep {
  readonly endings: readonly string[];
  readonly keep: number;
}

/** A step from a list of endings with spaces between; the longest that fits falls away. */
export function suffixStep(keep: number, endings: string): SuffixStep {
  return {
    keep,
    endings: endings.split(/\s+/).toSorted((left, right) => right.length - left.length),
  };
}

/** Takes at most one ending off for each step, in order. */
export function stripSuffixes(word: string, steps: readonly SuffixStep[]): string {
  return steps.reduce(stripSuffix, word);
}

function stripSuffix(word: string, step: SuffixStep): string {
  for (const ending of step.endings) {
    if (word.length - ending.length >= step.keep && word.endsWith(ending)) {
      return word.slice(0, -ending.length);
    }
  }
  return word;
}
