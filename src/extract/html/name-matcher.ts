import type { Attributes } from './attributes.ts';
import type { ElementNames } from './style-sheet.ts';

const SPACE = 32;

/** Tells whether one of an element's classes, or its id, is among `names`, which may still grow. */
export function createNameMatcher({ classes, ids }: ElementNames): (its: Attributes) => boolean {
  /** By length, a bit for the last five bits of each first letter: few other names need be cut out and looked up. */
  const firstLetters: number[] = [];
  const added = classes.values();
  let noted = 0;

  /** Each name once, however often some are added: pages are read in time linear in their length. */
  function noteAdded(): void {
    for (; noted < classes.size; noted++) {
      const name = added.next().value as string;
      firstLetters[name.length] = (firstLetters[name.length] ?? 0) | (1 << name.charCodeAt(0));
    }
  }

  function isNamed(own: string, start: number, end: number): boolean {
    const bit = 1 << own.charCodeAt(start);
    return ((firstLetters[end - start] ?? 0) & bit) !== 0 && classes.has(own.slice(start, end));
  }

  function isAnyNamed(own: string): boolean {
    noteAdded();
    let start = 0;
    for (let at = 0; at < own.length; at++) {
      if (own.charCodeAt(at) > SPACE) continue;
      if (at > start && isNamed(own, start, at)) return true;
      start = at + 1;
    }
    return start < own.length && isNamed(own, start, own.length);
  }

  return ({ id, class: own }) => {
    if (id !== undefined && ids.size > 0 && ids.has(id)) return true;
    return own !== undefined && classes.size > 0 && isAnyNamed(own);
  };
}
