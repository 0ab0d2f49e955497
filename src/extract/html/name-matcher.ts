import type { Attributes } from './attributes.ts';
import type { ElementNames } from './style-sheet.ts';

const NAME = /\S+/g;

/** Tells whether one of an element's classes, or its id, is among `names`, which may still grow. */
export function createNameMatcher({ classes, ids }: ElementNames): (its: Attributes) => boolean {
  /** By all classes of an element as one text. */
  const known = new Map<string, boolean>();
  let size = 0;

  function isAnyNamed(own: string): boolean {
    if (classes.size !== size) known.clear();
    size = classes.size;
    const before = known.get(own);
    if (before !== undefined) return before;
    const isNamed = own.match(NAME)?.some((name) => classes.has(name)) ?? false;
    known.set(own, isNamed);
    return isNamed;
  }

  return ({ id, class: own }) => {
    if (id !== undefined && ids.size > 0 && ids.has(id)) return true;
    return own !== undefined && classes.size > 0 && isAnyNamed(own);
  };
}
