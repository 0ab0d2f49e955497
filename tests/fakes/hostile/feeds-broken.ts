import {
  atomText,
  GOOD_ITEMS,
  itemText,
  jsonFeedText,
  rssText,
  toWindows1251,
} from './feed-texts.ts';
import type { HostileFeed } from './feeds.ts';

const LAVROV = 'Лавров провёл встречу';

function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

/** A title of bytes that are no UTF-8, in a feed that says it is. */
function invalidUtf8(): Uint8Array {
  const [before = '', after = ''] = rssText([itemText(1, { title: '|ok' })]).split('|');
  const wrong = [0xff, 0xfe, 0xc3, 0x28, 0x80];
  return Buffer.concat([Buffer.from(before), Uint8Array.from(wrong), Buffer.from(after)]);
}

/** What is not as its format wants it, and what is in another encoding than one thinks. */
export const BROKEN_FEEDS: readonly HostileFeed[] = [
  {
    name: 'RSS as it should be',
    outcome: 'items',
    minItems: 3,
    maxItems: 3,
    make: () => rssText(GOOD_ITEMS),
  },
  {
    name: 'Atom as it should be',
    outcome: 'items',
    minItems: 1,
    make: () =>
      atomText(
        '<entry><id>e1</id><title>One</title><updated>2026-11-23T10:00:00Z</updated>' +
          '<link href="https://news.example.com/1"/><content type="html">&lt;p&gt;x&lt;/p&gt;</content></entry>',
      ),
  },
  {
    name: 'a JSON Feed as it should be',
    outcome: 'items',
    minItems: 1,
    make: () =>
      jsonFeedText([
        { id: '1', url: 'https://news.example.com/1', title: 'One', content_text: 'x' },
      ]),
  },
  {
    name: 'a NUL in a title',
    outcome: 'any',
    forbid: ['\u0000'],
    make: () => rssText([itemText(1, { title: 'A\u0000B' }), itemText(2)]),
  },
  {
    name: 'control characters in a title',
    outcome: 'any',
    make: () => rssText([itemText(1, { title: 'A\u0001\u0002\u001bB' }), itemText(2)]),
  },
  { name: 'bytes that are no UTF-8', outcome: 'any', make: invalidUtf8 },
  {
    name: 'windows-1251, and says so',
    outcome: 'items',
    minItems: 1,
    require: ['Лавров'],
    make: () =>
      toWindows1251(
        rssText([itemText(1, { title: LAVROV })], {
          declaration: '<?xml version="1.0" encoding="windows-1251"?>',
        }),
      ),
  },
  {
    name: 'windows-1251 that says UTF-8',
    outcome: 'any',
    make: () => toWindows1251(rssText([itemText(1, { title: LAVROV })])),
  },
  {
    name: 'Latin-1, and says so',
    outcome: 'items',
    minItems: 1,
    require: ['café'],
    make: () =>
      latin1(
        rssText([itemText(1, { title: 'café' })], {
          declaration: '<?xml version="1.0" encoding="ISO-8859-1"?>',
        }),
      ),
  },
  {
    name: 'UTF-16 with a byte order mark',
    outcome: 'items',
    minItems: 1,
    require: ['Лавров'],
    make: () => {
      const text = rssText([itemText(1, { title: 'Лавров' })], {
        declaration: '<?xml version="1.0" encoding="UTF-16"?>',
      });
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    },
  },
  {
    name: 'UTF-8 with a byte order mark',
    outcome: 'items',
    minItems: 3,
    make: () => `\uFEFF${rssText(GOOD_ITEMS)}`,
  },
  {
    name: 'white space first',
    outcome: 'items',
    minItems: 3,
    make: () => `\n\n   ${rssText(GOOD_ITEMS)}`,
  },
  {
    name: 'a cut within an item: the half one is not kept',
    outcome: 'any',
    maxItems: 2,
    make: () => rssText(GOOD_ITEMS).slice(0, 700),
  },
  {
    name: 'a script after the end',
    outcome: 'any',
    make: () => `${rssText(GOOD_ITEMS)}<script>1</script>\n<!-- cached -->`,
  },
  {
    name: 'a warning of PHP first',
    outcome: 'any',
    make: () =>
      '<br />\n<b>Warning</b>: mysql_connect() in <b>/var/www/x.php</b> on line <b>3</b><br />\n' +
      rssText(GOOD_ITEMS),
  },
  { name: 'nothing', outcome: 'error', make: () => '' },
  { name: 'white space alone', outcome: 'error', make: () => '  \n\t ' },
  {
    name: 'a page that asks to sign in',
    outcome: 'error',
    make: () =>
      '<!doctype html><html><head><title>Sign in</title></head><body><form><input name=user></form></body></html>',
  },
  {
    name: 'entities of HTML without a DTD',
    outcome: 'any',
    make: () => rssText([itemText(1, { title: 'caf&eacute;&nbsp;open' }), itemText(2)]),
  },
  {
    name: 'ampersands that are not escaped',
    outcome: 'any',
    make: () => {
      const link = 'https://news.example.com/a?x=1&y=2';
      return rssText([itemText(1, { title: 'Marks & Spencer', link }), itemText(2)]);
    },
  },
  {
    name: 'a name space that nobody declared',
    outcome: 'any',
    make: () => {
      const extra = '<foo:bar>x</foo:bar><dc:creator>A</dc:creator>';
      return rssText([itemText(1, { extra }), itemText(2)]);
    },
  },
  { name: 'JSON that is no feed', outcome: 'error', make: () => '{"error":"unauthorized"}' },
];
