/** Known names of tags or attributes, found in markup without cutting each one out. */
export interface NameTable<Name extends string> {
  /** The known name, lower case, that stands between two places in whatever case; `null` for any other. */
  find(bytes: Uint8Array, start: number, end: number): Name | null;
}

export function createNameTable<Name extends string>(names: Iterable<Name>): NameTable<Name> {
  const buckets = new Map<number, Name[]>();
  for (const name of names) {
    const key = keyOf(name.charCodeAt(0), name.length);
    buckets.set(key, [...(buckets.get(key) ?? []), name]);
  }
  return {
    find: (bytes, start, end) => {
      const bucket = start < end ? buckets.get(keyOf(bytes[start] as number, end - start)) : null;
      for (const name of bucket ?? []) if (isNameAt(bytes, start, name)) return name;
      return null;
    },
  };
}

/** Whether a name stands at a place, in whatever case. */
export function isNameAt(bytes: Uint8Array, start: number, name: string): boolean {
  if (start + name.length > bytes.length) return false;
  for (let at = 0; at < name.length; at++) {
    const code = bytes[start + at] as number;
    const lower = code >= 65 && code <= 90 ? code + 32 : code;
    if (lower !== name.charCodeAt(at)) return false;
  }
  return true;
}

/** The same for names of one length whose first letters differ in case alone. */
function keyOf(first: number, length: number): number {
  return length * 32 + (first & 31);
}
