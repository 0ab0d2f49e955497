import type { Reply } from '../domain/reply.ts';

/** The reply that `splitReply` cut into these parts, without the words that say that it goes on; `null` for no part. */
export function joinParts(parts: readonly Reply[]): Reply | null {
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return null;
  const sources = new Map(parts.flatMap((part) => part.sources).map((one) => [one.number, one]));
  return {
    ...last,
    title: first.title,
    blocks: parts.flatMap(({ blocks }) => blocks),
    sources: [...sources.values()].toSorted((one, other) => one.number - other.number),
  };
}
