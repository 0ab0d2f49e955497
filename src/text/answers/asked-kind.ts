import type { AskedKind } from './kinds.ts';
import { OTHER_PATTERNS } from './asked-kind-others.ts';

const AMOUNT_NOUNS =
  'amount|price|cost|pay|salary|wage|fee|discount|share|percentage|percent|proportion|value|worth|budget|fine|revenue|profit|rent|tariff|debt|money|preis|kosten|gehalt|anteil|wert|prix|coût|salaire|part|valeur|precio|coste|costo|salario|valor|tipo|tasa|taux|montant|loyer';
/** What "wie hoch" asks the sum of, as the end of a compound. */
const GERMAN_SUMS =
  'zins|zinsen|zinssatz|satz|preis|preise|kosten|lohn|löhne|gehalt|steuern?|strafe|schaden|quote|rate|anteil|wert|inflation|miete|mieten|gebühr|gebühren|umsatz|gewinn|verlust|schulden|budget|haushalt|summe|beitrag|prämie|rente';
const DATE_NOUNS =
  'date|year|month|day|week|hour|time|season|decade|century|datum|jahr|monat|tag|uhr|stunde|heure|année|jour|mois|fecha|año|día|mes|hora';
const PLACE_NOUNS =
  'city|town|village|country|place|state|venue|region|district|location|stadt|land|ort|dorf|ville|pays|lieu|région|ciudad|país|lugar|región';

/** Patterns by kind; the first that fits wins. Words of English, German, French and Spanish. */
const PATTERNS: readonly (readonly [AskedKind, RegExp])[] = [
  [
    'identity',
    /^(?:who (?:is|was|are|were)|who['’]s|wer (?:ist|war|sind)|qui (?:est|était|sont)|qui[eé]n(?:es)? (?:es|era|son)) (?:(?!the\b|der\b|die\b|le\b|la\b|el\b)\S+ ?){1,4}$/iu,
  ],
  [
    'amount',
    new RegExp(
      String.raw`\bwie hoch (?:\S+ ){1,6}?\p{L}*(?:${GERMAN_SUMS})(?!\p{L})|\bwie teuer\b|\bwas kostet(?:e|en)?\b|(?<!\p{L})(?:quel(?:le)?s? (?:est|était|sera|sont)|cu[aá]l(?:es)? (?:es|era|será|son)|was (?:ist|war)) (?:\S+ ){1,3}(?:${AMOUNT_NOUNS})(?!\p{L})|(?<!\p{L})à combien(?!\p{L})`,
      'iu',
    ),
  ],
  ['age', /\bhow old\b|\bwie alt\b|\bquel âge\b|\bqué edad\b|\bage of\b/iu],
  [
    'distance',
    /\bhow (?:far|deep|tall|high|wide)\b|\bdistance\b|\bwie (?:weit|hoch|tief|breit)\b|quelle distance\b|\bqué distancia\b/iu,
  ],
  [
    'duration',
    /\bhow (?:long|soon)\b|\bwie lange\b|\b(?:depuis|pendant) combien\b|\bcombien de temps\b|\bcuánto tiempo\b/iu,
  ],
  [
    'count',
    /\bhow many\b|\bhow often\b|\bnumber of\b|\bwie ?viele\b|\bwie oft\b|\bcombien d(?:e\b|['’])|\bnombre de\b|\bcuánt[oa]s\b|\bcuánta\b|\bnúmero de\b|\bzahl der\b/iu,
  ],
  [
    'amount',
    new RegExp(
      String.raw`\bhow much\b|\bwie ?viel\b|\bcombien\b|\bcuánto\b|\bwhat(?:['’]s| is| was| are| were| does| did)? (?:[\p{L}'’-]+ ){0,5}(?:${AMOUNT_NOUNS})\b|^(?:the )?(?:${AMOUNT_NOUNS}) of\b`,
      'iu',
    ),
  ],
  [
    'date',
    new RegExp(
      String.raw`\bwhen\b|\bwann\b|\bquand\b|\bcuándo\b|\b(?:what|which|until what|welche[nmrs]?|quelle?|en qué|qué) (?:${DATE_NOUNS})\b|^(?:the )?(?:date|year|day) of\b`,
      'iu',
    ),
  ],
  [
    'place',
    new RegExp(
      String.raw`\bwhere\b|\bwo(?:hin|her)?\b|(?<!\p{L})où(?!\p{L})|\bd[oó]nde\b|\b(?:what|which|welche[nmrs]?|quelle?|qué) (?:${PLACE_NOUNS})\b`,
      'iu',
    ),
  ],
  [
    'reason',
    /\bwhy\b|\bhow come\b|\bwarum\b|\bwieso\b|\bweshalb\b|\bweswegen\b|\bwodurch\b|\bpourquoi\b|\bpor qué\b|\b(?:cause|reason) (?:for|of|why|to)\b|\b(?:ursache|grund) (?:für|de[rs]|von)\b|(?<!\p{L})la (?:cause|raison|causa|raz[oó]n) d(?:e|el|u|es)(?!\p{L})|\bwhat (?:caused|led to|prompted)\b|\bwas (?:verursachte|führte zu|löste)\b|\bqu['’]est-ce qui a (?:causé|provoqué)|\bqué (?:causó|provocó)(?!\p{L})/iu,
  ],
  [
    'name',
    /\bwho(?:m|se)?\b|\bwer\b|\bwen\b|\bwem\b|\bqui\b|\bqui[eé]n(?:es)?\b|\bname(?:d|s)?\b|\bcalled\b|\bwhich\b|\bnicknamed\b|\bwelche[nmrs]?\b|\bquelle?s?\b|\bcuál(?:es)?\b/iu,
  ],
];

const FIGURES: ReadonlySet<AskedKind> = new Set([
  'amount',
  'count',
  'date',
  'duration',
  'age',
  'distance',
]);

/** Whether a figure is asked for: unlike a name, it doesn't stand in every other sentence. */
export function isFigureKind(kind: AskedKind): boolean {
  return FIGURES.has(kind);
}

export function readAskedKind(question: string): AskedKind {
  const asked = question
    .trim()
    .replace(/[?.!¿¡\s]+$/u, '')
    .replace(/^[¿¡]/u, '');
  return [...PATTERNS, ...OTHER_PATTERNS].find(([, pattern]) => pattern.test(asked))?.[0] ?? null;
}

/** Words that only say what kind of thing is asked for, folded: the thing itself stands for them. */
const KIND_WORDS =
  /^(?:(?:amount|number|date|year|month|day|hour|time|name|price|cost|distance|place|reason|age)s?|cause[sd]?|kosten|kostet(?:en?)?|preis|teuer|zahl|anzahl|datum|ort|grund|ursache|couta?|coute(?:nt)?|prix|nombre|montant|raison|cause|cuesta|costo|coste|precio|numero|asciende|importe|razon|causa|costa|prezzo|custa|preco|kost(?:te)?|prijs|kosztuj[ea]|cena|стоит|цена|коштуе|ціна|причина)$/u;

export function isKindWord(word: string): boolean {
  return KIND_WORDS.test(word);
}
