import { decodeHTMLStrict } from 'entities';

/** Any entity but "&amp;", which comes last; the longest name is "CounterClockwiseContourIntegral". */
const OTHER = /&(?!amp;)[#\w]{1,32};/g;

/**
 * HTML's entities, once; what no table knows, and what lacks its semicolon, stays as it is. The three that make up
 * escaped markup are replaced first and natively: they are most of what a feed consists of.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  const markup = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"');
  if (!markup.includes('&')) return markup;
  return markup.replace(OTHER, decodeOther).replaceAll('&amp;', '&');
}

/** "&#38;" stays guarded until the ampersands' own turn, so that "&#38;lt;" isn't decoded twice. */
function decodeOther(entity: string): string {
  const decoded = decodeHTMLStrict(entity);
  return decoded === '&' ? '&amp;' : decoded;
}
