import { denialOf } from './denial-words.ts';

/** Words of which a text that says one says another thing than a text that says another, language by language. */
const ALTERNATIVES: readonly (readonly string[])[] = [
  [
    'rise|rises|rising|rose|risen|increas(?:e[sd]?|ing)|grew|grown|climb(?:s|ed)|jump(?:s|ed)|surge[sd]?|soar(?:s|ed)|higher|' +
      'stieg(?:en)?|gestiegen|steigt|steigen|höher|augment(?:e|é|ait|ent|ation)|subi(?:ó|eron|u|ram)|aument(?:ó|a|an|ou|ato|ata|aron)|salit[oaie]|' +
      'gestegen|steeg|stijgt|stegen|wzrósł|wzrosła|wzrosło|wzrosły|вырос(?:ла|ло|ли)?|увеличил(?:ся|ась|ось|ись)|зросл[аои]|зріс|збільшил(?:ася|ося|ися)',
    'fall|falls|falling|fell|fallen|decreas(?:e[sd]?|ing)|declin(?:e[sd]?|ing)|drop(?:s|ped)|shrank|slump(?:s|ed)|plung(?:es|ed)|tumbled|lower|lowered|' +
      'sank(?:en)?|gesunken|sinkt|sinken|fiel(?:en)?|gefallen|niedriger|baiss(?:e|é|ait|ent)|diminu(?:e|é|ait|ent)|baj(?:ó|aron|an)|cay(?:ó|eron)|' +
      'disminuy(?:ó|eron)|caiu|caíram|diminuiu|scesi?|sces[oae]|diminuit[oaie]|calat[oaie]|gedaald|daalde|daalt|daalden|spadł|spadła|spadło|spadły|' +
      'упал[аои]?|снизил(?:ся|ась|ось|ись)|уменьшил(?:ся|ась|ось|ись)|впал[аои]|впав|знизил(?:ася|ося|ися)|зменшил(?:ася|ося|ися)',
  ],
  [
    'profits?|gewinne?|bénéfices?|ganancias?|lucros?|winst|zysk|прибыль|прибуток',
    'loss|losses|verluste?|pertes?|pérdidas?|prejuízos?|verlies|strata|убыток|убытки|збиток|збитки',
  ],
  [
    'doubl(?:ed|es|ing)|verdoppelt(?:e|en)?|doublé|duplic(?:ó|ado|aron)|raddoppiat[oaie]|dobrou|verdubbeld|podwoił[ao]?|удвоил(?:ся|ась|ось|ись)',
    'tripl(?:ed|es|ing)|verdreifacht(?:e|en)?|triplé|triplic(?:ó|ado|aron)|triplicat[oaie]|triplicou|verdrievoudigd|potroił[ao]?|утроил(?:ся|ась|ось|ись)',
    'quadrupl(?:ed|es|ing)|vervierfacht(?:e|en)?|quadruplé|cuadruplic(?:ó|ado|aron)',
    'halved|halves|halving|halbiert(?:e|en)?|gehalveerd',
  ],
  [
    'half(?= (?:of|the|all|its|their|a|an) )|die hälfte|der hälfte|la moitié|la mitad|la metà|metade|de helft|połow[aęy]|половин[аыуи]',
    '(?:a|one)[ -]third(?= of )|(?:ein|einem) drittel|un tiers|un tercio|la tercera parte|un terzo|um terço|een derde|jedn[aą] trzeci[aą]|третин[аиу]|треть',
    'two[ -]thirds|zwei dritteln?|deux tiers|dos tercios|due terzi|dois terços|twee derde|dwie trzecie|две трети|дві третини',
    '(?:a|one)[ -]quarter(?= of )|(?:ein|einem) viertel|un quart|un cuarto|la cuarta parte|um quarto|een kwart|jedn[aą] czwart[aą]|четверть|чверть',
    'three[ -]quarters|drei vierteln?|trois quarts|tres cuartos|tre quarti|três quartos|driekwart|trzy czwarte|три четверти|три чверті',
  ],
];

const PATTERNS: readonly (readonly RegExp[])[] = ALTERNATIVES.map((alternatives) =>
  alternatives.map((words) => new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, 'iu')),
);
const WORD = /\p{L}+(?:['’]\p{L}+)*/gu;

/**
 * The word of a claim in the place of which its evidence says another ("rose" for "fell", "half" for "a third");
 * `null` where there is none. What is denied may be said by the opposite.
 */
export function findOpposite(claim: string, evidence: string): string | null {
  if (holdsDenial(claim)) return null;
  for (const alternatives of PATTERNS) {
    const said = alternatives.map((pattern) => pattern.exec(claim)?.[0] ?? null);
    const [word, ...others] = said.filter((found) => found !== null);
    if (word === undefined || others.length > 0) continue;
    const held = alternatives.map((pattern) => pattern.test(evidence));
    if (held.includes(true) && held[said.indexOf(word)] === false && !holdsDenial(evidence)) {
      return word;
    }
  }
  return null;
}

function holdsDenial(text: string): boolean {
  return (text.toLowerCase().match(WORD) ?? []).some((word) => denialOf(word) !== null);
}
