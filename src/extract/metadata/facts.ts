import { cleanLine } from '../../text/normalize.ts';
import type { OpenPage } from '../html/open.ts';

/** The first of the page's `meta` values under any of these names, in the order of the names. */
export function metaOf({ page }: OpenPage, names: readonly string[]): string | null {
  for (const name of names) {
    const found = page.metas.find((meta) => meta.name === name && meta.content.trim() !== '');
    if (found !== undefined) return cleanLine(decodeTwice(found.content));
  }
  return null;
}

/** Many sites encode their entities twice. */
export function decodeTwice(text: string): string {
  if (!text.includes('&')) return text;
  return text
    .replace(/&(?:#0?39|apos|rsquo|#8217|#x27);/gi, '’')
    .replace(/&(?:quot|#0?34|ldquo|rdquo);/gi, '"')
    .replace(/&(?:nbsp|#160);/gi, ' ')
    .replace(/&(?:lt|gt);/gi, ' ')
    .replace(/&(?:ndash|#8211);/gi, '–')
    .replace(/&(?:amp|#0?38);/gi, '&');
}
