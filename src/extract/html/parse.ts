import type { SourceText } from '../source-text.ts';
import { createPageBuilder } from './builder.ts';
import type { HtmlPage } from './page.ts';
import { scanHtml } from './scan.ts';

/** Longer pages are cut: no article needs more, and a hostile one shall not eat the memory. */
const MAX_CHARACTERS = 6_000_000;
/** Elements after these many are not looked at. */
const MAX_ELEMENTS = 150_000;
const MAX_VALUE = 4_000;

/** Reads a page in one pass, in time linear in its length whatever is in it. */
export function parsePage(source: SourceText): HtmlPage {
  const builder = createPageBuilder(source, MAX_ELEMENTS);
  scanHtml(source, builder, {
    maxValue: MAX_VALUE,
    maxLength: MAX_CHARACTERS,
  });
  return builder.finish();
}
