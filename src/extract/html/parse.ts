import type { SourceText } from '../source-text.ts';
import { createPageBuilder } from './builder.ts';
import { createNameTable } from './names.ts';
import type { HtmlPage } from './page.ts';
import { scanHtml } from './scan.ts';

/** Longer pages are cut: no article needs more, and a hostile one shall not eat the memory. */
const MAX_CHARACTERS = 6_000_000;
/** Elements after these many are not looked at. */
const MAX_ELEMENTS = 150_000;
const MAX_VALUE = 4_000;

/** Attributes that extraction asks for; the values of all others are never read. */
const WANTED = createNameTable(
  (
    'id class style hidden aria-hidden role open color bgcolor size itemprop itemtype href rel property name content ' +
    'http-equiv datetime lang type title aria-label data-testid data-component hreflang media pubdate'
  ).split(' '),
);

/** Reads a page in one pass, in time linear in its length whatever is in it. */
export function parsePage(source: SourceText): HtmlPage {
  const builder = createPageBuilder(source, MAX_ELEMENTS);
  scanHtml(source, builder, {
    attributes: WANTED,
    maxValue: MAX_VALUE,
    maxLength: MAX_CHARACTERS,
  });
  return builder.finish();
}
