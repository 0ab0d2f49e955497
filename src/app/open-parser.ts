import { createParser } from '../adapters/system/parser/index.ts';
import type { Parser } from '../ports/parser.ts';

const ENTRY = new URL('./parser-worker.ts', import.meta.url);

/** The threads that read what is untrusted with the product's own readers. */
export function openParser(): Parser & AsyncDisposable {
  return createParser({ entry: ENTRY });
}
