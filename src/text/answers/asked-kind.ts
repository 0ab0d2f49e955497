/** What a question asks for, by its own words; `null` where they don't tell, as with yes or no. */
export type AskedKind =
  | 'amount'
  | 'count'
  | 'date'
  | 'duration'
  | 'age'
  | 'distance'
  | 'name'
  | 'place'
  | 'reason'
  | 'identity'
  | null;

const AMOUNT_NOUNS =
  'amount|price|cost|pay|salary|wage|fee|discount|share|percentage|percent|proportion|value|worth|budget|fine|revenue|profit|rent|tariff|debt|money|preis|kosten|gehalt|anteil|wert|prix|coût|salaire|part|valeur|precio|coste|costo|salario|valor';
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
    /\bhow many\b|\bhow often\b|\bnumber of\b|\bwie ?viele\b|\bwie oft\b|\bcombien d(?:e\b|['’])|\bnombre de\b|\bcuánt[oa]s\b|\bnúmero de\b|\bzahl der\b/iu,
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
    /\bwhy\b|\bhow come\b|\bwarum\b|\bwieso\b|\bweshalb\b|\bpourquoi\b|\bpor qué\b|\breason (?:for|of|why|to)\b|\bwhat (?:caused|led to|prompted)\b/iu,
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
  return PATTERNS.find(([, pattern]) => pattern.test(asked))?.[0] ?? null;
}

/** Nouns that only say what kind of thing is asked for: the thing itself stands for them. */
const KIND_NOUNS =
  /^(?:amount|number|date|year|month|day|hour|time|name|price|cost|distance|place|reason|age)s?$/u;

export function isKindNoun(word: string): boolean {
  return KIND_NOUNS.test(word);
}
