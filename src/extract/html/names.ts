/** Known names of tags or attributes, found in markup without cutting each one out. */
export interface NameTable {
  /** The known name, lower case, that stands between two places in whatever case; `null` for any other. */
  find(markup: string, start: number, end: number): string | null;
}

export function createNameTable(names: Iterable<string>): NameTable {
  const buckets = new Map<number, string[]>();
  for (const name of names) {
    const key = keyOf(name.charCodeAt(0), name.length);
    buckets.set(key, [...(buckets.get(key) ?? []), name]);
  }
  return {
    find: (markup, start, end) => {
      const bucket = buckets.get(keyOf(markup.charCodeAt(start), end - start));
      if (bucket === undefined) return null;
      for (const name of bucket) if (isNameAt(markup, start, name)) return name;
      return null;
    },
  };
}

/** Whether a name stands at a place, in whatever case. */
export function isNameAt(markup: string, start: number, name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    const code = markup.charCodeAt(start + at);
    const lower = code >= 65 && code <= 90 ? code + 32 : code;
    if (lower !== name.charCodeAt(at)) return false;
  }
  return true;
}

/** The same for names of one length whose first letters differ in case alone. */
function keyOf(first: number, length: number): number {
  return length * 32 + (first & 31);
}
