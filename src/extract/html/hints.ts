import type { HtmlElement } from './page.ts';

/** What the names that authors give to elements (class, id, role, test ids) say about what is in them. */
export const HINTS = [
  'share',
  'related',
  'comment',
  'navigation',
  'promotion',
  'details',
  'picture',
  'notice',
  'widget',
  'content',
] as const;
type Hint = (typeof HINTS)[number];

/** By whole word. */
const WORDS: Readonly<Record<Hint, RegExp>> = {
  share:
    /^(?:shar(?:e|es|ing|er)\w*|social\w*|follow(?:us)?|addthis|sharethis|tweet|facebook|twitter|sns|tools?|toolbar|actions?|buttons?|print)$/,
  related:
    /^(?:relat\w*|recommend\w*|recirc\w*|more|teasers?|outbrain|taboola|trending|popular|mostread|most|latest|recent|similar|readmore|readnext|next|prev\w*|also|suggest\w*|carousel|slider|upnext|zergnet|cards?|grid|river|feed|list(?:ing)?|promos?|collection|playlist|further|interlink|inline|embed\w*|links?|see)$/,
  comment:
    /^(?:comments?|disqus\w*|discuss\w*|repl(?:y|ies)|respond|responses?|feedback|reactions?|ratings?|reviews?|votes?|posts?|threads?|answers?|messages?|forum)$/,
  navigation:
    /^(?:nav|navbar|navigation|navs?|menu\w*|breadcrumbs?|crumbs?|header|head|masthead|footer|foot|sitemap|skip|pagination|pager|pages|tabs?|topbar|top|bottom|search|index|toc|contents|contentinfo|languages?)$/,
  promotion:
    /^(?:ads?|adv|advert\w*|sponsor\w*|banner\w*|newsletter\w*|subscri\w*|signup|sign|promo\w*|cta|offer|paywall|register|registration|login|donat\w*|membership|regwall|piano|app|apps|download|marketing|campaign|affiliate\w*|deals?|shop|buy|product)$/,
  details:
    /^(?:byline\w*|authors?|bio|dates?|time|timestamp|published?|pubdate|meta\w*|tags?|tagged|categor\w*|topics?|kicker|eyebrow|credits?|dateline|info|profile|contributors?|signature|avatar|user\w*|badge|rank|stats?|count\w*|label|section|subtitle|source)$/,
  picture:
    /^(?:captions?|figcaption|fig|figures?|gallery|image\w*|img|photo\w*|pictures?|pic|media|video\w*|player|audio|slides?\w*|slideshow|lightbox|thumb\w*|lead(?:image|art)?|hero|wp)$/,
  notice:
    /^(?:cookies?|consent|gdpr|privacy|modal\w*|popup|pop|overlay|dialog|alerts?|notice|notification|toast|disclaimer|copyright|legal|hidden|hide|sr|screen|visually|visuallyhidden|invisible|assistive|tooltip|loading|error|warning|message|print|mobile|noprint)$/,
  widget:
    /^(?:side|sidebar\w*|rail|aside|widget\w*|box|infobox|module|complementary|factbox|panel|callout|pullquote|quote|col|column|right|left|secondary|extra|tertiary|supplementary|sub|ext|event)$/,
  content:
    /^(?:articles?|articlebody|body|bodytext|content\w*|entry|story\w*|text\w*|main|post|paragraphs?|prose|markdown|copy|richtext|rte|rich|blog|hentry|page|detail|single|news|document|doc|wiki|lede|description|readable|primary|message|question|answer|usertext)$/,
};

/** "storyBody-2" is "story" and "Body". */
const WORD = /[A-Z]+[a-z]*|[a-z]+/g;
const MAX_NAMES = 300;
/** Names that many pages share, as those of one site do, are looked at once. */
const REMEMBERED = 20_000;
const NAMES = ['class', 'id', 'role', 'data-testid', 'data-component', 'itemprop'] as const;

/** One bit for each of `HINTS`, in their order. */
export function readHints({ attributes }: HtmlElement): number {
  let mask = 0;
  let room = MAX_NAMES;
  for (const name of NAMES) {
    const names = attributes[name];
    if (names === undefined) continue;
    mask |= maskOfNames(names.slice(0, room));
    room = Math.max(0, room - names.length - 1);
  }
  return mask;
}

const maskOfNames = remember((names) => {
  const words = names.match(WORD) ?? [];
  let mask = 0;
  for (const word of words) mask |= maskOfWord(word.toLowerCase());
  return mask;
});

const maskOfWord = remember((word) =>
  HINTS.reduce((sum, hint, bit) => (WORDS[hint].test(word) ? sum | (1 << bit) : sum), 0),
);

function remember(find: (text: string) => number): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= REMEMBERED) known.clear();
    const found = find(text);
    known.set(text, found);
    return found;
  };
}
