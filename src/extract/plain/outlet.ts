import type { Line } from './lines.ts';

/** "… in Syria. File photo - Sputnik International" */
const SUFFIX = /(?: [-–—|] |\s*©\s*)(\p{Lu}[\p{L}\p{N}.&'’]*(?: [\p{L}\p{N}.&'’]+){0,4})$/u;

const MIN_REPEATS = 2;

/**
 * The name that ends several lines after a dash, as sites sign their picture captions and page titles;
 * `null` where there is none.
 */
export function findSignature(lines: readonly Line[]): string | null {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    const name = SUFFIX.exec(text)?.[1];
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= MIN_REPEATS ? best[0] : null;
}

export function isSigned(line: string, signature: string | null): boolean {
  return signature !== null && line.endsWith(signature) && SUFFIX.exec(line)?.[1] === signature;
}
