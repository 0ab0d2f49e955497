import { spellAlike } from './english-spelling.ts';

/**
 * Porter2 (M. F. Porter, "The English (Porter2) stemming algorithm", snowballstem.org, 2001, with the long roots that
 * release 3 of Snowball keeps whole), with its steps 2 to 4 as tables. Apostrophes fall away first: "Trump's" is "trump".
 * In a word at work, "Y" is a consonant.
 */
const VOWEL = /[aeiouy]/;
const DOUBLE = /(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
/** A syllable that asks for an "e" behind it, as the last one and as the only one: "hop" of "hoping", "us" of "using". */
const SHORT_END = /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$/;
const SHORT_WORD = /^(?:[^aeiouy]+[aeiouy][^aeiouywxY]|[aeiouy][^aeiouy])$/;

const STEP_2 =
  pairs(`tional tion|enci ence|anci ance|abli able|entli ent|izer ize|ization ize|ational ate|ation ate|ator ate|
  alism al|aliti al|alli al|fulness ful|ousli ous|ousness ous|iveness ive|iviti ive|biliti ble|bli ble|fulli ful|
  lessli less|ogi og|li `);
const STEP_3 = pairs(
  'tional tion|ational ate|alize al|icate ic|iciti ic|ical ic|ful |ness |ative ',
);
const STEP_4 = pairs(
  'al |ance |ence |er |ic |able |ible |ant |ement |ment |ent |ism |ate |iti |ous |ive |ize |ion ',
);
/** What stands before the region R1 of a word, and before R2: a vowel and a consonant, once or twice. */
const R1 = /[aeiouy][^aeiouy]/;
const R2 = /[aeiouy][^aeiouy].*[aeiouy][^aeiouy]/;
/** What an ending of steps 2 to 4 must follow. */
const AFTER: Readonly<Record<string, RegExp>> = {
  ogi: /l$/,
  li: /[cdeghkmnrt]$/,
  ion: /[st]$/,
};

/**
 * Roots that no ending is stripped from beyond their first, since what is left would mean another thing: a university is no
 * universe, authorities are no authors, and what is important is not imported. Those of Snowball come first.
 */
const WHOLE_ROOTS =
  /^(?:gener|commun|arsen|univers|emerg|organ|inter|anim|author|capital|celebr|corpor|critic|custom|depart|design|execut|experi|feder|hospital|ident|import|initi|integr|major|memori|minor|physic|posit|public|sever|social)/;

/** Words that a step would strip wrongly. */
const WHOLE = new Set(
  'news atlas cosmos bias andes sky inning outing canning herring earring evening proceed exceed succeed business polite detective conversation'.split(
    ' ',
  ),
);

/** Forms that no ending gives away, of verbs and nouns that news use. */
const IRREGULAR =
  irregular(`began begin|begun begin|bought buy|broke break|broken break|brought bring|built build|
  came come|caught catch|children child|chose choose|chosen choose|crises crisis|died die|drew draw|drove drive|
  dying die|early earli|fallen fall|feet foot|fell fall|flew fly|fought fight|found find|gases gas|gave give|given give|
  gone go|grew grow|halves half|held hold|hit hit|kept keep|knew know|knives knife|known know|led lead|lives life|
  lost lose|lying lie|meant mean|men man|met meet|mice mouse|only onli|paid pay|ran run|risen rise|saw see|seen see|
  sent send|shelves shelf|shot shoot|skies sky|sold sell|sought seek|spent spend|spoke speak|spoken speak|stole steal|
  stolen steal|stood stand|taken take|taught teach|teeth tooth|thought think|threw throw|took take|went go|
  withdrew withdraw|wives wife|wolves wolf|won win|women woman|wore wear|wrote write|written write`);

type Pair = readonly [ending: string, replacement: string];
type Region = typeof R1;

/** Longest endings first. */
function pairs(table: string): readonly Pair[] {
  return table
    .split('|')
    .map((row): Pair => {
      const [ending = '', replacement = ''] = row.trimStart().split(' ');
      return [ending.trim(), replacement.trim()];
    })
    .toSorted((left, right) => right[0].length - left[0].length);
}

function irregular(table: string): ReadonlyMap<string, string> {
  return new Map(pairs(table));
}

/** The infinitive or singular of a form that no ending gives away; any other word as it is. */
export function baseOf(word: string): string {
  return IRREGULAR.get(word) ?? word;
}

export function stemEnglish(word: string): string {
  const bare = baseOf(word.replace(/['’]s?$/, '')).replace(/['’](?:d|ll|re|ve|t)$/, '');
  if (bare.length < 3 || WHOLE.has(bare)) return bare;
  const single = stripPlural(bare.replace(/^y|(?<=[aeiouy])y/g, 'Y'));
  if (WHOLE.has(single)) return single;
  const step1 = turnFinalY(stripPastAndGerund(spellAlike(single)));
  const step2 = replaceEnding(step1, STEP_2, R1);
  const step3 = replaceEnding(step2, STEP_3, R1);
  return stripFinalLetter(replaceEnding(step3, STEP_4, R2)).toLowerCase();
}

function stripPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.length > 4 ? word.slice(0, -2) : word.slice(0, -1);
  if (word.endsWith('ss') || word.endsWith('us')) return word;
  return word.endsWith('s') && VOWEL.test(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

function stripPastAndGerund(word: string): string {
  const [ending] = /(?:eed|ed|ing)(?:ly)?$/.exec(word) ?? [''];
  if (ending === '') return word;
  const base = word.slice(0, -ending.length);
  if (ending.startsWith('eed')) return R1.test(base) ? `${base}ee` : word;
  if (!VOWEL.test(base)) return word;
  if (/(?:at|bl|iz)$/.test(base)) return `${base}e`;
  if (DOUBLE.test(base)) return base.slice(0, -1);
  return SHORT_WORD.test(base) ? `${base}e` : base;
}

function turnFinalY(word: string): string {
  return /.[^aeiouy]y$/.test(word) ? `${word.slice(0, -1)}i` : word;
}

function replaceEnding(word: string, table: readonly Pair[], region: Region): string {
  for (const [ending, replacement] of table) {
    if (!word.endsWith(ending)) continue;
    const base = word.slice(0, -ending.length);
    const isTold = AFTER[ending]?.test(base) ?? true;
    return isTold && isBehind(base, word, ending === 'ative' ? R2 : region)
      ? base + replacement
      : word;
  }
  return word;
}

/** Whether what follows `base` in the word lies in the region; behind the first ending of a whole root nothing does. */
function isBehind(base: string, word: string, region: Region): boolean {
  const [root] = WHOLE_ROOTS.exec(word) ?? [''];
  if (root === '') return region.test(base);
  return base.length >= root.length && (region === R1 || R1.test(base.slice(root.length)));
}

function stripFinalLetter(word: string): string {
  const base = word.slice(0, -1);
  if (word.endsWith('e')) {
    return R2.test(base) || (R1.test(base) && !SHORT_END.test(base)) ? base : word;
  }
  return word.endsWith('ll') && R2.test(base) ? base : word;
}
