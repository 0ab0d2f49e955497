import { primarySubtag } from '../stop-words.ts';

/** German and Luxembourgish begin every noun with a capital letter. */
const NOUN_CAPITALIZING: ReadonlySet<string> = new Set(['de', 'lb']);

/** Before what is counted stands one of these … */
const NUMBER =
  '\\d[\\d.,]*|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dutzend\\p{Ll}*|hundert\\p{Ll}*|tausend\\p{Ll}*|pro|je|mehr(?:ere[nr]?)?|viel(?:e[mnr]?)?|wenige?[nr]?|einige[nr]?|manche[nr]?|beide[nr]?|halbe[nr]?';
/** … and before other common nouns one of these; before a name hardly ever. */
const ARTICLE =
  'd(?:er|ie|as|en|em|es)|dies\\p{Ll}+|jen(?:e[mnrs]?)|jed(?:e[mnrs]?)|[kms]?ein(?:e[mnrs]?)?|ihre?[mnrs]?|unse?re?[mnrs]?|all(?:e[mnrs]?)?|solche[nr]?|welche[mnrs]?|zu[mr]|[iva]m|ins|ans|beim|ohne';
const COUNTED = behind(NUMBER);
const DETERMINED = behind(`${NUMBER}|${ARTICLE}`);
/** Longer than any of them. */
export const REACH = 14;
/** One use without a determiner may be a set phrase: "nach Angaben", "in Kraft". */
const MIN_USES = 2;
/** Two nouns, not one name: "Angaben der Polizei", "Merz den Haushalt"; but "Ursula von der Leyen". */
const BETWEEN_NOUNS = /(?<! von)[ \u00a0](?=(?:der|den)[ \u00a0])/u;
const LEADING_ARTICLE = /^(?:der|den)[ \u00a0]/u;
/** Behind a determiner stands no person's name: "der Küste von Kiel", "dem Weg von der Insel". */
const BETWEEN_DETERMINED = /[ \u00a0]von[ \u00a0]|(?<! von)[ \u00a0](?=(?:der|den)[ \u00a0])/u;

function behind(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})[ \u00a0]$`, 'iu');
}

export function capitalizesNouns(language: string | null): boolean {
  return language !== null && NOUN_CAPITALIZING.has(primarySubtag(language));
}

/** A name where it stands. */
export interface UsedName {
  readonly name: string;
  /** So much of the text before it as `REACH` says. */
  readonly before: string;
}

/** The names of several words, and those single words that the texts use as names. */
export function withoutCommonNouns(
  found: readonly (readonly UsedName[])[],
): readonly (readonly UsedName[])[] {
  const texts = found.map((used) => used.flatMap(nounsOf));
  const uses = Map.groupBy(texts.flat(), ({ name }) => name);
  const whole = new Set([...uses].flatMap(([name, own]) => (isWhole(name, own) ? [name] : [])));
  const surnames = new Set(Array.from(whole, (name) => name.split(' ').at(-1) ?? ''));
  const single = new Set(
    [...uses].flatMap(([name, own]) =>
      !name.includes(' ') && (surnames.has(name) || isUsedAsName(name, own)) ? [name] : [],
    ),
  );
  return texts.map((used) => used.filter(({ name }) => whole.has(name) || single.has(name)));
}

function nounsOf({ name, before }: UsedName): readonly UsedName[] {
  const between = DETERMINED.test(before) ? BETWEEN_DETERMINED : BETWEEN_NOUNS;
  return name.split(between).map((noun, index) => {
    const article = LEADING_ARTICLE.exec(noun)?.[0] ?? '';
    return { name: noun.slice(article.length), before: index === 0 ? before : article };
  });
}

function isWhole(name: string, uses: readonly UsedName[]): boolean {
  return name.includes(' ') && !uses.some(({ before }) => COUNTED.test(before));
}

/** A name stands several times in a text, and never behind a determiner or a number; "SPD" is no noun at all. */
function isUsedAsName(word: string, uses: readonly UsedName[]): boolean {
  if (/\p{L}.*\p{Lu}/u.test(word)) return true;
  return uses.length >= MIN_USES && !uses.some(({ before }) => DETERMINED.test(before));
}
