import { Tokenizer } from 'htmlparser2';
import { createPageBuilder } from './builder.ts';
import type { HtmlPage } from './page.ts';

/** Longer pages are cut: no article needs more (threats: a page that eats memory). */
const MAX_CHARACTERS = 6_000_000;
/** Elements after these many are not looked at. */
const MAX_ELEMENTS = 150_000;

/** Attributes that extraction asks for; the values of all others are never read. */
const WANTED: ReadonlySet<string> = new Set(
  (
    'id class style hidden aria-hidden role open color bgcolor size itemprop itemtype href rel property name content ' +
    'http-equiv datetime lang type title aria-label data-testid data-component hreflang media pubdate'
  ).split(' '),
);
/** HTML knows no CDATA: browsers read it as a comment that ends at the next ">". */
const CDATA = '<![CDATA[';
const BOGUS_COMMENT = '<! CDATA[';

const MAX_VALUE = 4_000;

/** Reads a page in one pass, in time linear in its length whatever is in it. */
export function parsePage(html: string): HtmlPage {
  const cut = html.length > MAX_CHARACTERS ? html.slice(0, MAX_CHARACTERS) : html;
  const source = cut.includes(CDATA) ? cut.replaceAll(CDATA, BOGUS_COMMENT) : cut;
  const builder = createPageBuilder(MAX_ELEMENTS);
  let tag = '';
  let attributes: Record<string, string> = {};
  let attribute = '';
  let value = '';
  const tokenizer: Tokenizer = new Tokenizer(
    { decodeEntities: true, recognizeSelfClosing: false },
    {
      ontext: (start, end) => builder.text(source.slice(start, end)),
      ontextentity: (codePoint) => builder.text(String.fromCodePoint(codePoint)),
      onopentagname: (start, end) => {
        tag = source.slice(start, end).toLowerCase();
        attributes = {};
      },
      onattribname: (start, end) => {
        const name = source.slice(start, end).toLowerCase();
        attribute = WANTED.has(name) && !Object.hasOwn(attributes, name) ? name : '';
        value = '';
      },
      onattribdata: (start, end) => {
        if (attribute !== '' && value.length < MAX_VALUE) {
          value += source.slice(start, Math.min(end, start + MAX_VALUE));
        }
      },
      onattribentity: (codePoint) => {
        if (attribute !== '' && value.length < MAX_VALUE) value += String.fromCodePoint(codePoint);
      },
      onattribend: () => {
        if (attribute !== '') attributes[attribute] = value;
      },
      onopentagend: () => builder.open(tag, attributes),
      onselfclosingtag: () => {
        builder.open(tag, attributes);
        if (builder.isForeign()) builder.close(tag);
      },
      onclosetag: (start, end) => builder.close(source.slice(start, end).trim().toLowerCase()),
      oncdata: () => undefined,
      oncomment: () => undefined,
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => undefined,
      isInForeignContext: () => builder.isForeign(),
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  return builder.finish();
}
