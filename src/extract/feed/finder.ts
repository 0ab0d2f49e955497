/** Where `needle` occurs next at or after `from`; -1 when it doesn't. */
export type Find = (needle: string, from: number) => number;

/**
 * `indexOf` with a memory: looking for the same thing from ever later places costs one pass over the text in all,
 * however often it is asked. This keeps the reading of hostile markup linear.
 */
export function createFinder(text: string): Find {
  const last = new Map<string, { from: number; found: number }>();
  return (needle, from) => {
    const known = last.get(needle);
    if (known !== undefined && from >= known.from && (known.found === -1 || from <= known.found)) {
      return known.found;
    }
    const found = text.indexOf(needle, from);
    last.set(needle, { from, found });
    return found;
  };
}
