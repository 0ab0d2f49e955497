import { REACH, capitalizesNouns, withoutCommonNouns, type UsedName } from './common-nouns.ts';

/** Words inside a name that begin with a small letter: "Bank of England", "Ursula von der Leyen". */
const LINKS = 'of|the|de|del|della|di|da|do|dos|du|van|von|der|den|bin|bint|ibn|al|el|la|le|y|zu';
const CAPITAL = String.raw`\p{Lu}[\p{L}\p{M}\p{N}]*(?:['’.-]\p{L}[\p{L}\p{M}\p{N}]*)*`;
const RUN = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}])${CAPITAL}(?:[ \u00a0](?:(?:${LINKS})[ \u00a0]){0,2}${CAPITAL})*`,
  'gu',
);

/** Days, months and words of time, which begin with a capital letter and are nobody's topic. */
const TIME_WORDS = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december today yesterday tomorrow mon tue wed thu fri sat sun jan feb mar apr jun jul
  aug sep sept oct nov dec am pm gmt utc est edt cet montag dienstag mittwoch donnerstag freitag samstag sonnabend
  sonntag januar februar märz mai juni juli oktober dezember heute gestern morgen uhr lundi mardi mercredi jeudi
  vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo`.split(/\s+/),
);

/** Words that begin sentences and are no part of the name that follows. */
const OPENERS = new Set(
  `the a an this that these those he she it we they i you his her its our their my your in on at by for from with
  of to as and but or if when while after before since until although though because so yet not no there here what
  who why how where which then now also however meanwhile still even both all some many most more one two three
  first last mr mrs ms dr sir der die das ein eine er sie es wir und aber in im am auf für mit von zu nach bei aus
  über unter vor durch gegen seit laut le la les un ihr ihre ihrem ihren ihrer ihres ihnen une il elle ils nous et
  mais dans en sur pour par avec el los las una y pero por con o os as um uma e mas no na according`.split(
    /\s+/,
  ),
);

const MAX_NAME_LENGTH = 60;
/** Share of capitals among letters above which capital letters tell nothing ("ALL CAPS"). */
const MAX_CAPITALS = 0.4;

/**
 * The names (runs of words with a capital letter) of each text. In a language that writes all nouns so, only those that
 * are used as names.
 */
export function findNames(
  texts: readonly string[],
  language: string | null = null,
): readonly (readonly string[])[] {
  const certain = new Set<string>();
  const runs = texts.map((text) => (isShouted(text) ? [] : findRuns(text)));
  for (const run of runs.flat()) if (!run.opensSentence) certain.add(run.name);
  const named = runs.map((found) => found.filter((run) => isName(run, certain)));
  const kept = capitalizesNouns(language) ? withoutCommonNouns(named) : named;
  return kept.map((found) => found.map(({ name }) => name));
}

interface Run extends UsedName {
  readonly opensSentence: boolean;
}

function findRuns(text: string): readonly Run[] {
  const runs: Run[] = [];
  for (const match of text.matchAll(RUN)) {
    const { index } = match;
    const whole = match[0].replace(/(?:['’]s)$/u, '');
    const name = trimRun(whole.split(/[ \u00a0]/u));
    if (name.length < 2 || name.length > MAX_NAME_LENGTH) continue;
    const start = index + Math.max(0, whole.indexOf(name));
    const before = text.slice(Math.max(0, start - REACH), start);
    const opens = opensSentence(text, index) && name.split(' ').length === 1;
    runs.push({ name, before, opensSentence: opens });
  }
  return runs;
}

/** A single word at the head of a sentence is a name only where it also stands elsewhere. */
function isName(run: Run, certain: ReadonlySet<string>): boolean {
  return !run.opensSentence || certain.has(run.name);
}

function trimRun(parts: readonly string[]): string {
  let start = 0;
  let end = parts.length;
  while (start < end && isNoName(parts[start] ?? '')) start += 1;
  while (end > start && isNoName(parts[end - 1] ?? '')) end -= 1;
  return parts.slice(start, end).join(' ');
}

function isNoName(word: string): boolean {
  return OPENERS.has(word.toLowerCase()) || isTimeWord(word);
}

export function isTimeWord(word: string): boolean {
  return TIME_WORDS.has(word.toLowerCase());
}

function opensSentence(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 4), index).replace(/[\s"'“”‘’«»(]+$/u, '');
  return before === '' || /[.!?:…•|–—-]$/u.test(before) || text.slice(0, index).endsWith('\n');
}

function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return letters > 0 && capitals / letters > MAX_CAPITALS;
}
