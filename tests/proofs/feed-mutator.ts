export interface Mutator {
  /** The next input: a feed of some format, broken in one or several ways. */
  readonly next: () => Uint8Array;
  readonly contentType: () => string | null;
}

const SEEDS: readonly string[] = [
  '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>N</title><link>https://a.example/</link><item><title>A &amp; <![CDATA[<b>B</b>]]></title><link>/a</link><guid isPermaLink="false">1</guid><pubDate>Mon, 23 Nov 2026 10:00:00 GMT</pubDate><dc:creator>x@y.example (Z)</dc:creator><description>&lt;p&gt;T&lt;/p&gt;</description><enclosure url="i.jpg" type="image/jpeg"/></item></channel></rss>',
  '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/"><title type="html">N</title><entry><id>1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A</div></title><link rel="alternate" href="a"/><updated>2026-11-23T10:00:00Z</updated><author><name>Z</name></author><content type="html">&lt;img src="i.png"&gt;T</content></entry></feed>',
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>N</title></channel><item rdf:about="https://a.example/1"><title>A</title></item></rdf:RDF>',
  '{"version":"https://jsonfeed.org/version/1.1","title":"N","items":[{"id":"1","url":"https://a.example/1","content_html":"<p>T</p>","date_published":"2026-11-23T10:00:00Z"}]}',
  '<opml version="2.0"><body><outline text="A"><outline xmlUrl="https://a.example/f" text="B"/></outline></body></opml>',
  '<!doctype html><html><head><base href="/x/"><link rel="alternate" type="application/rss+xml" href="feed.xml" title="N"></head><body><a href="/rss">R</a></body></html>',
];
const PIECES: readonly string[] = [
  '<',
  '>',
  '"',
  "'",
  '&',
  ';',
  '&#',
  '&#x110000;',
  '&nbsp;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<!DOCTYPE x [<!ENTITY e "v">]>',
  '<?xml',
  '?>',
  '</',
  '<item>',
  '</item>',
  '<entry>',
  '</entry>',
  '<title>',
  '</title>',
  '<description>',
  '<content type="xhtml">',
  '<x',
  '/>',
  ' a="',
  " b='",
  'xmlns:q="',
  'xml:base="',
  '\u0000',
  '\ufeff',
  '\ud800',
  '\u202e',
  '{',
  '}',
  '[',
  ']',
  '\\',
  '"items":[',
  '<script>',
  '<style>',
  '<img src="',
  '(',
  '2026',
  'Feb 31',
  '+99:99',
  '::',
  '<__proto__>',
  'encoding="utf-16"',
  'charset=gbk',
];
const TYPES = [
  null,
  'text/xml',
  'text/xml; charset=utf-16',
  'application/json; charset=gbk',
  'charset="',
  'text/html;charset=iso-2022-jp',
];
const MAX_EDITS = 12;
const MAX_REPEATS = 2_000;

/** Feeds broken by chance; the same seed gives the same inputs. */
export function createMutator(seed: number): Mutator {
  const random = createRandom(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[random(values.length)] as Value;
  return {
    contentType: () => pick(TYPES),
    next: () => {
      let text = pick(SEEDS);
      for (let edit = random(MAX_EDITS); edit >= 0; edit -= 1) text = mutate(text, random, pick);
      const bytes = Buffer.from(text, random(12) === 0 ? 'utf16le' : 'utf8');
      for (let broken = random(4) === 0 ? random(8) : 0; broken > 0; broken -= 1) {
        bytes[random(bytes.length)] = random(256);
      }
      return bytes;
    },
  };
}

function mutate(
  text: string,
  random: (limit: number) => number,
  pick: (values: readonly string[]) => string,
): string {
  const at = random(text.length + 1);
  const until = Math.min(text.length, at + random(60));
  switch (random(7)) {
    case 0:
      return text.slice(0, at) + text.slice(until);
    case 1:
      return text.slice(0, at);
    case 2:
      return text.slice(0, at) + text.slice(at, until).repeat(random(200)) + text.slice(until);
    case 3:
      return text.slice(0, at) + pick(PIECES).repeat(random(MAX_REPEATS)) + text.slice(at);
    case 4:
      return (
        text.slice(0, at) +
        (pick(PIECES) + pick(PIECES)).repeat(random(MAX_REPEATS)) +
        text.slice(at)
      );
    case 5:
      return text.slice(0, at) + pick(SEEDS) + text.slice(at);
    default:
      return text.slice(0, at) + pick(PIECES) + text.slice(at);
  }
}

/** Mulberry32: small, quick, and enough for choosing. */
function createRandom(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, limit);
  };
}
