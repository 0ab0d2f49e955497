/** What a reader sees of rendered blocks, in reading order, one text an element. */
export function visibleTexts(blocks: readonly object[]): readonly string[] {
  return blocks.flatMap((block) => textsOf(block));
}

function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  return entries.flatMap(([name, inner]: [string, unknown]) => {
    if (typeof inner === 'string') return ['text', 'alt_text'].includes(name) ? [inner] : [];
    return textsOf(inner);
  });
}
