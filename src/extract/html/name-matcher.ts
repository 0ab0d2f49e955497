type Attributes = Readonly<Record<string, string>>;

/** Tells whether one of an element's classes (".x"), or its id ("#x"), is among `names`, which may still grow. */
export function createNameMatcher(names: ReadonlySet<string>): (attributes: Attributes) => boolean {
  /** By all classes of an element as one text. */
  const known = new Map<string, boolean>();
  let size = 0;
  return ({ id, class: classes }) => {
    if (names.size === 0) return false;
    if (names.size !== size) known.clear();
    size = names.size;
    if (id !== undefined && names.has(`#${id}`)) return true;
    if (classes === undefined) return false;
    const before = known.get(classes);
    if (before !== undefined) return before;
    const isNamed = classes.split(/\s+/).some((name) => names.has(`.${name}`));
    known.set(classes, isNamed);
    return isNamed;
  };
}
