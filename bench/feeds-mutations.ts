/** A way in which feeds are broken in the wild, and how many of `whole` items can still be whole after it. */
export interface Mutation {
  readonly name: string;
  readonly apply: (feed: string) => string;
  readonly keeps: (broken: string, whole: number) => number;
}

const ITEM_END_ONCE = /<\/(?:item|entry)>/;
const ITEM_END = /<\/(?:item|entry)>/g;

function all(_: string, whole: number): number {
  return whole;
}

function allButOne(_: string, whole: number): number {
  return whole - 1;
}

function endsLeft(broken: string): number {
  return broken.match(ITEM_END)?.length ?? 0;
}

/** Puts `text` behind the first occurrence of `place` after the middle of the feed, or after its first third. */
function insertAfter(feed: string, place: RegExp, text: string): string {
  const from = Math.floor(feed.length / 3);
  const match = place.exec(feed.slice(from));
  if (match === null) return feed;
  const at = from + match.index + match[0].length;
  return feed.slice(0, at) + text + feed.slice(at);
}

function inTitle(text: string): (feed: string) => string {
  return (feed) => insertAfter(feed, /<title[^>]*>(?:<!\[CDATA\[)?/, text);
}

export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'cut at two thirds',
    apply: (feed) => feed.slice(0, Math.floor(feed.length * 0.67)),
    keeps: endsLeft,
  },
  {
    name: 'cut before the last end tags',
    apply: (feed) => feed.replace(/(?:\s*<\/[\w:]+>\s*){1,2}$/, ''),
    keeps: endsLeft,
  },
  {
    name: 'stray </div> in an item',
    apply: (feed) => insertAfter(feed, /<\/title>/, '</div>'),
    keeps: all,
  },
  {
    name: 'stray </p></b> between items',
    apply: (feed) => insertAfter(feed, ITEM_END_ONCE, '</p></b>'),
    keeps: all,
  },
  { name: 'bare < in a title', apply: inTitle('1 < 2 <3 '), keeps: all },
  { name: 'bare & in a title', apply: inTitle('AT&T & Co '), keeps: all },
  { name: 'undeclared entities', apply: inTitle('&nbsp;&eacute;&unknown;'), keeps: all },
  { name: 'control characters', apply: inTitle('\u0001\u0008\u001b'), keeps: all },
  {
    name: 'CDATA that never ends',
    apply: (feed) => insertAfter(feed, /<title[^>]*>/, '<![CDATA[').replace(/\]\]>/g, ''),
    keeps: allButOne,
  },
  {
    name: 'undeclared namespace',
    apply: (feed) => insertAfter(feed, /<\/title>/, '<foo:bar>x</foo:bar>'),
    keeps: all,
  },
  {
    name: 'unclosed <br> in an item',
    apply: (feed) => insertAfter(feed, /<\/title>/, '<br>'),
    keeps: all,
  },
  { name: 'a title without an end', apply: (feed) => removeAfter(feed, /<\/title>/), keeps: all },
  {
    name: 'an attribute without quotes',
    apply: (feed) =>
      insertAfter(feed, /<\/title>/, '<enclosure url=http://x.example/a length=1 />'),
    keeps: all,
  },
  {
    name: 'an attribute given twice',
    apply: (feed) => insertAfter(feed, /<\/title>/, '<x a="1" a="2"/>'),
    keeps: all,
  },
  {
    name: 'a warning before the feed',
    apply: (feed) => `<br />\n<b>Warning</b>: mysql_connect() in <b>x.php</b><br />\n${feed}`,
    keeps: all,
  },
  {
    name: 'garbage after the feed',
    apply: (feed) => `${feed}<script>1</script>\n<!-- cached --></body>`,
    keeps: all,
  },
  {
    name: 'external entity',
    apply: (feed) =>
      feed.replace(
        /^(?:\s*<\?xml[^>]*>)?/,
        (start) => `${start}<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>`,
      ),
    keeps: all,
  },
];

function removeAfter(feed: string, place: RegExp): string {
  const from = Math.floor(feed.length / 3);
  return feed.slice(0, from) + feed.slice(from).replace(place, '');
}
