import { escapeXml, itemText, rssText, type ItemParts } from './feed-texts.ts';
import type { HostileFeed } from './feeds.ts';

const ODD_DATES = [
  '0000-00-00',
  'Mon, 01 Jan 0001 00:00:00 GMT',
  'Fri, 31 Dec 9999 23:59:59 GMT',
  'Thu, 01 Jan 1970 00:00:00 GMT',
  'garbage',
  '',
  'Tue, 31 Feb 2026 10:00:00 GMT',
  '1732350000',
  'Mon, 23 Nov 2036 10:00:00 GMT',
];

const ODD_LINKS = [
  'javascript:alert(1)',
  'data:text/html,x',
  '/relative/path',
  '//other.example.net/x',
  'mailto:a@b.c',
  'file:///etc/passwd',
  ' https://news.example.com/space ',
  'HTTPS://NEWS.EXAMPLE.COM/caps',
  'https://news.example.com/a b',
  '',
];

function rssOf(items: readonly ItemParts[]): string {
  return rssText(items.map((parts, number) => itemText(number, parts)));
}

/** What is well formed and still not what one expects. */
export const ODD_FEEDS: readonly HostileFeed[] = [
  {
    name: 'dates that can not be',
    outcome: 'items',
    minItems: 9,
    make: () => rssOf(ODD_DATES.map((date) => ({ date }))),
  },
  {
    name: 'one guid for every item',
    outcome: 'items',
    minItems: 3,
    make: () => rssOf([0, 1, 2].map(() => ({ guid: 'https://news.example.com/' }))),
  },
  {
    name: 'no guids',
    outcome: 'items',
    minItems: 3,
    make: () => rssOf([0, 1, 2].map(() => ({ guid: null }))),
  },
  {
    name: 'items without a link and a guid',
    outcome: 'any',
    make: () =>
      rssText([
        '<item><title>Only a title</title><description>text</description></item>',
        '<item><description>Only text</description></item>',
        '<item/>',
      ]),
  },
  {
    name: 'links of other schemes',
    outcome: 'items',
    minItems: 1,
    forbidLinks: ['javascript:', 'data:', 'file:', 'vbscript:'],
    make: () => rssOf(ODD_LINKS.map((link) => ({ link }))),
  },
  {
    name: 'a script in a description',
    outcome: 'items',
    minItems: 1,
    forbid: ['alert(1)', 'onerror'],
    make: () => {
      const html =
        '<p>Good text one. Good text two.</p><script>alert(1)</script>' +
        '<img src=x onerror=alert(1)><style>p{}</style>';
      return rssOf([{ description: escapeXml(html) }]);
    },
  },
  {
    name: 'markup in a title',
    outcome: 'items',
    minItems: 1,
    make: () => rssOf([{ title: '&lt;b&gt;Bold&lt;/b&gt; &amp;amp; &amp;lt;script&amp;gt;' }]),
  },
  {
    name: 'character data within character data',
    outcome: 'any',
    make: () => rssOf([{ description: '<![CDATA[a]]]]><![CDATA[>b <![CDATA[ c]]>' }, {}]),
  },
  {
    name: 'elements named like parts of an object',
    outcome: 'any',
    make: () => {
      const extra =
        '<__proto__><polluted>1</polluted></__proto__><constructor><prototype><polluted>1</polluted>' +
        '</prototype></constructor><x __proto__="1" constructor="2" toString="3"/>';
      return rssOf([{ extra }, {}]);
    },
  },
  {
    name: 'keys named like parts of an object',
    outcome: 'any',
    make: () =>
      '{"version":"https://jsonfeed.org/version/1.1","title":"t","__proto__":{"polluted":1},' +
      '"constructor":{"prototype":{"polluted":1}},"items":[{"id":"1","__proto__":{"polluted":1},' +
      '"url":"https://news.example.com/1","content_text":"x"}]}',
  },
  {
    name: 'numeric entities out of range',
    outcome: 'any',
    make: () => rssOf([{ title: 'a&#9999999;b&#xFFFFFF;c&#x110000;d&#0;e&#xD800;f' }, {}]),
  },
  {
    name: 'JSON whose values are of the wrong types',
    outcome: 'any',
    make: () =>
      '{"version":1,"title":["x"],"items":[{"id":7,"url":null,"title":{"a":1},"content_html":42,' +
      '"date_published":false,"authors":"me","tags":3},null,"str",[1]]}',
  },
  {
    name: 'JSON whose items are an object',
    outcome: 'any',
    make: () =>
      '{"version":"https://jsonfeed.org/version/1.1","title":"t","items":{"0":{"id":"1"}}}',
  },
];
