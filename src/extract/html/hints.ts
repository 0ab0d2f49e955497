import type { HtmlElement } from './page.ts';

/** What the names that authors give to elements (class, id, role, test ids) say about what is in them. */
export const HINTS = [
  'share',
  'related',
  'comment',
  'forum',
  'navigation',
  'promotion',
  'details',
  'picture',
  'notice',
  'widget',
  'content',
] as const;
type Hint = (typeof HINTS)[number];

/** By whole word; English first, then the languages of the news that is read, as their authors spell them in names. */
const WORDS: Readonly<Record<Hint, RegExp>> = {
  share: wholeWord(
    'shar(?:e|es|ing|er)\\w*|social\\w*|follow(?:us)?|addthis|sharethis|tweet|facebook|twitter|sns|tools?|toolbar|actions?|buttons?|print',
    'likes?|vk|vkontakte|telegram|whatsapp|pinterest|linkedin|sozial\\w*|teilen|drucken|partag\\w*|imprim\\w*|compart\\w*|condivid\\w*|stampa|delen|udostepn\\w*|podziel\\w*|drukuj|podel\\w*|pechat\\w*',
  ),
  related: wholeWord(
    'relat\\w*|recommend\\w*|recirc\\w*|more|teasers?|outbrain|taboola|trending|popular|mostread|most|latest|recent|similar|readmore|readnext|next|prev\\w*|also|suggest\\w*|carousel|slider|upnext|zergnet|cards?|grid|river|feed|list(?:ing)?|promos?|collection|playlist|further|interlink|inline|embed\\w*|links?|see',
    'hotnews|marketgid\\w*|smi2\\w*|verwandt\\w*|weitere\\w*|mehr|empfehl\\w*|liens?|connexes?|similaires?|derni\\w*|relacion\\w*|ultim\\w*|correlat\\w*|gerelateerd\\w*|meer|powiaz\\w*|podobne|polec\\w*|zobacz|czytaj|wiecej|zajawk\\w*|najnowsze|ostatnie|pohozh\\w*|anons\\w*',
  ),
  comment: wholeWord(
    'comm|disqus\\w*|discuss\\w*|repl(?:y|ies)|respond|responses?|feedback|reactions?',
    '\\w*[ck]om+ent(?!ar(?:y|ies)|ator)\\w*|reaktion\\w*|reacties?|opini[aei]|otzyv\\w*|obsuzhd\\w*',
  ),
  forum: wholeWord(
    'posts?|threads?|topics?|answers?|messages?|forum\\w*|bbs|ratings?|reviews?|votes?|questions?',
  ),
  navigation: wholeWord(
    'nav|navbar|navigation|navs?|menu\\w*|breadcrumbs?|crumbs?|header|head|masthead|footer|foot|sitemap|skip|pagination|pager|pages|tabs?|topbar|top|bottom|search|index|toc|contents|contentinfo|languages?',
    'navi\\w*|nawig\\w*|hauptmenu|kopf\\w*|fuss\\w*|suche|entete|pied|ariane|recherche|cabecera|buscar?|rodape|cabecalho|testata|ricerca|zoeken|stopka|naglowek|szukaj|okruszki|sciezka|shapka|podval|poisk|rubrik\\w*',
  ),
  promotion: wholeWord(
    'ads?|adv|advert\\w*|sponsor\\w*|banner\\w*|newsletter\\w*|subscri\\w*|signup|sign|promo\\w*|cta|offer|paywall|register|registration|login|donat\\w*|membership|regwall|piano|app|apps|download|marketing|campaign|affiliate\\w*|deals?|shop|buy|product',
    'werbung|anzeigen?|publicit\\w*|publicidad\\w*|pubblicita|annonce\\w*|anunci\\w*|reklam\\w*|baner\\w*|abo|abonn\\w*|abonament\\w*|prenumer\\w*|suscri\\w*',
  ),
  details: wholeWord(
    'byline\\w*|authors?|bio|dates?|time|timestamp|published?|pubdate|meta\\w*|tags?|tagged|categor\\w*|topics?|kicker|eyebrow|credits?|dateline|info|profile|contributors?|signature|avatar|user\\w*|badge|rank|stats?|count\\w*|label|section|subtitle|source',
    'keywords?|views?|pageviews|hits|autor\\w*|auteurs?|datum|fecha\\w*|quelle|fuente|fonte|schlagw\\w*|etiquetas?|avtor\\w*|istochnik|prosmotr\\w*|zrodlo|tagi|licznik',
  ),
  picture: wholeWord(
    'captions?|figcaption|fig|figures?|gallery|image\\w*|img|photo\\w*|pictures?|pic|media|video\\w*|player|audio|slides?\\w*|slideshow|lightbox|thumb\\w*|lead(?:image|art)?|hero|wp',
    'foto\\w*|bild\\w*|imagen\\w*|immagin\\w*|galer\\w*|legend[ae]|didascalia|zdjec\\w*|podpis',
  ),
  notice: wholeWord(
    'cookies?|consent|gdpr|privacy|modal\\w*|popup|pop|overlay|dialog|alerts?|notice|notification|toast|disclaimer|copyright|legal|hidden|hide|sr|screen|visually|visuallyhidden|invisible|assistive|tooltip|loading|error|warning|message|print|mobile|noprint',
  ),
  widget: wholeWord(
    'side|sidebar\\w*|rail|aside|widget\\w*|box|infobox|module|complementary|factbox|panel|callout|pullquote|quote|col|column|right|left|secondary|extra|tertiary|supplementary|sub|ext|event',
    'polls?|survey|quiz|spalte|colonne|colonna|columna|coluna|barra|lateral|kolumna|umfrage|sondage|sondaggio|encuesta|sond[ay]|ankiet\\w*|opros\\w*',
  ),
  content: wholeWord(
    'articles?|articlebody|body|bodytext|content\\w*|entry|story\\w*|text\\w*|main|post|paragraphs?|prose|markdown|copy|richtext|rte|rich|blog|hentry|page|detail|single|news|document|doc|wiki|lede|description|readable|primary|message|question|answer|usertext',
    'txt|fulltext|maintext|(?:article|news|post|entry)(?:text|body|content)|artikel\\w*|inhalt\\w*|nachricht|texte|contenu|corps|articulo|noticia|nota|texto|contenido|cuerpo|artigo|conteudo|articolo|notizia|testo|tekst\\w*|artykul\\w*|tresc\\w*|wiadomosc|statya|novost',
  ),
};

function wholeWord(...lists: readonly string[]): RegExp {
  return new RegExp(`^(?:${lists.join('|')})$`);
}

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
