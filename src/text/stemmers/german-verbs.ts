/**
 * Forms of strong verbs and participles with "ge", which no ending gives away: "zurückgetreten" and "trat" are forms of
 * "treten". Letters are folded.
 */

/** Stem of the infinitive, then of its other forms; "+" before those of the participle, which needs "ge" or the like. */
const STRONG = `sterb starb stirb +storb|geb gab gib|nehm nahm nimm +nomm|heb hob|find fand +fund|bind +bund|bring bracht|
  brech brach brich +broch|komm kam|geh ging +gang|lass liess|lauf lief|halt hielt|schlag schlug|trag trug|
  fahr +fahr|schliess +schloss|lier lor|gewinn gewann gewonn|beginn begann begonn|sprech sprach sprich +sproch|treff traf triff +troff|
  helf half hilf +holf|werf warf wirf +worf|zieh zog|flieg flog|flieh floh|schiess schoss|biet +bot|bleib blieb|
  schreib schrieb|treib trieb|steig stieg|weis wies|greif griff griffe griffs|reiss riss|streit stritt|schneid schnitt|leid litt|
  les las lies|seh sah sieh|tret trat tritt|lieg +leg|ruf rief|fang fing|rat riet|stoss stiess|sink sank +sunk|
  spring sprang +sprung|trink trank +trunk|zwing zwang +zwung|sing sang +sung|denk dacht|kenn kannt|nenn nannt|brenn brannt|
  wend wandt|wiss wusst|schwimm schwamm +schwomm|stehl stahl stiehl +stohl|schweig schwieg|schied scheid|wachs wuchs|lad lud|
  schieb schob|hang hing|fall fiel`;
const SEPARABLE =
  'ab|an|auf|aus|bei|ein|fest|fort|her|hin|los|mit|nach|nieder|statt|teil|um|unter|uber|vor|weg|weiter|wieder|zu|zuruck|zusammen';
const INSEPARABLE = 'be|emp|ent|er|ge|miss|ver|zer';

const BASES = new Map<string, string>();
const PARTICIPLES = new Map<string, string>();
for (const row of STRONG.split('|')) {
  const [base = '', ...forms] = row.trim().split(/\s+/u);
  for (const form of forms) {
    if (!form.startsWith('+')) BASES.set(form, base);
    PARTICIPLES.set(form.replace('+', ''), base);
  }
  PARTICIPLES.set(base, base);
}
const FINITE = new RegExp(
  `^((?:${SEPARABLE})?(?:${INSEPARABLE})?)(${[...BASES.keys()].join('|')})(?:en|st|t)?$`,
  'u',
);
const STRONG_PARTICIPLE = new RegExp(
  `^((?:${SEPARABLE})?)(ge|${INSEPARABLE})(${[...PARTICIPLES.keys()].join('|')})(?:en|(?<=[hns]t))(?:e[nmrs]?)?$`,
  'u',
);
const WEAK_PARTICIPLE = new RegExp(`^((?:${SEPARABLE})?)ge(.{3,}?)e?t(?:e[nmrs]?)?$`, 'u');
/** Nouns that look like participles, by what they begin with. */
const NOUNS =
  /ge(?:richt|sicht|wicht|dicht|halt|walt|stalt|schaft|biet|bet|bot|burt|fecht|spenst|rust|schicht|rat|wehrt|samt|hor|ordnet)|(?:schaft|heit|keit)(?:en)?$/u;

/** The infinitive of such a form; any other word as it is. */
export function germanBaseOf(word: string): string {
  const strong = STRONG_PARTICIPLE.exec(word);
  if (strong !== null) {
    const [, separable = '', prefix = '', form = ''] = strong;
    return `${separable}${prefix === 'ge' ? '' : prefix}${PARTICIPLES.get(form)}en`;
  }
  const finite = FINITE.exec(word);
  if (finite !== null) return `${finite[1]}${BASES.get(finite[2] ?? '')}en`;
  const weak = NOUNS.test(word) ? null : WEAK_PARTICIPLE.exec(word);
  return weak === null ? word : `${weak[1]}${weak[2]}en`;
}
