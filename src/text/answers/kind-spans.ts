import { findDates } from '../claims/dates.ts';
import { findNames } from '../search/names.ts';
import type { AskedKind } from './kinds.ts';

/** Where something of the asked kind stands in a sentence, in UTF-16 offsets. */
export interface KindSpan {
  readonly start: number;
  readonly end: number;
}

/** A sentence is looked through so far. */
const MAX_CHARACTERS = 1_200;

const LEFT = String.raw`(?<![\p{L}\p{N}.,])`;
const RIGHT = String.raw`(?!\p{L})`;
const GAP = String.raw`[ \u00a0-]`;
const DIGITS = String.raw`\d{1,12}(?:[.,]\d{1,12}){0,5}`;
const SCALE = `(?:${GAP}(?:hundred|thousand|million|billion|trillion|crore|lakh|tausend|Millionen|Milliarden|milliards?|millions|millones|mil|milioni|miliardi|milhões|mln|mld|miljoen|miljard|tys\\.?|milionów|миллион\\p{L}*|миллиард\\p{L}*|тысяч\\p{L}*|тыс\\.?|млн|млрд|тисяч\\p{L}*|мільйон\\p{L}*)${RIGHT})`;
/** Without "one", which mostly counts nothing: "one of them". */
const WORD_NUMBERS =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|dozens?|hundreds?|thousands?|millions?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|deux|trois|quatre|cinq|sept|huit|neuf|dix|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|tre|quattro|cinque|sette|dieci|três|quatro|twee|drie|vijf|zeven|negen|tien|dwa|dwie|trzy|cztery|pięć|sześć|siedem|osiem|dziesięć|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|дві|чотири|сім|вісім';
const NUMBER = `${LEFT}(?:${DIGITS}(?:[mkKM]|bn)?|(?:${WORD_NUMBERS}))${RIGHT}${SCALE}?`;
const FEW = `(?:${NUMBER}|(?<!\\p{L})(?:an?|one|several|few|many|einige|mehrere|plusieurs|varios))`;
const CURRENCIES =
  'dollars?|euros?|pounds?|cents?|yen|yuan|rupees?|rubles?|roubles?|francs?|francos|Franken|pesos?|dólares|crowns?|Kronen|kronor|kroner|reais|złotych|złote|zł|EUR|USD|CHF|PLN|рубл\\p{L}*|доллар\\p{L}*|гривен\\p{L}*|євро|евро';
const TIMES =
  'seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|Sekunden?|Minuten?|Stunden?|Tagen?|Tage|Wochen?|Monaten?|Monate|Jahren?|Jahre|secondes?|heures?|jours?|semaines?|mois|ans|années?|segundos?|minutos?|horas?|días?|semanas?|meses|años?|giorni|settimane|mesi|anni|ore|dias|anos|uren|dagen|weken|maanden|jaar|dni|tygodni\\p{L}*|miesi\\p{L}+|lat|godzin\\p{L}*|дн\\p{L}+|недел\\p{L}+|месяц\\p{L}*|лет|год\\p{L}*|час\\p{L}*|років|рік|місяц\\p{L}*|тижн\\p{L}+';
const LENGTHS =
  'miles?|kilomet(?:er|re)s?|km|met(?:er|re)s?|feet|foot|ft|inch(?:es)?|yards?|Meilen|Kilometern?|Metern?|kilomètres?|mètres?|kilómetros?|metros?|millas?';
const CAPITAL = String.raw`\p{Lu}[\p{L}\p{M}\p{N}'’.&-]{0,40}`;
const NAME = String.raw`(?<![\p{L}\p{N}])${CAPITAL}(?: (?:(?:of|the|de|la|von|van|der|del|and|&) ){0,2}${CAPITAL}){0,6}`;

const PATTERNS: Readonly<Record<Exclude<AskedKind, null | 'name' | 'identity'>, RegExp>> = {
  amount: oneOf(
    `[$€£¥₹₽] ?${DIGITS}[mkKM]?${SCALE}?`,
    `${NUMBER}${GAP}(?:of )?(?:US )?(?:${CURRENCIES}|percent|per cent|Prozent|Prozentpunkten?|pour cent|por ciento|per cento|por cento|procent(?:a|ów)?|процент\\p{L}*|відсотк\\p{L}*)${RIGHT}`,
    `${LEFT}${DIGITS} ?[€£%]`,
    String.raw`(?<!\p{L})(?:half|a third|a quarter|two-thirds|three-quarters|one in (?:${WORD_NUMBERS}|\d+))${RIGHT}`,
  ),
  count: oneOf(NUMBER),
  date: oneOf(
    String.raw`(?<!\p{L})(?:today|yesterday|tomorrow|tonight|noon|midnight|(?:last|next|this) (?:week|month|year|night|spring|summer|fall|autumn|winter)|(?:spring|summer|fall|autumn|winter|early|late|mid) (?:of |in )?\d{4}|heute|gestern|morgen|aujourd['’]hui|hier|demain|hoy|ayer|mañana|oggi|ieri|domani|hoje|ontem|amanhã|vandaag|gisteren|dzisiaj|wczoraj|jutro|сегодня|вчера|завтра|сьогодні|вчора)${RIGHT}`,
    String.raw`${LEFT}\d{4}s|${LEFT}\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m${RIGHT}|${LEFT}\d{1,2}(?:[:.]\d\d)? Uhr`,
    `${FEW}${GAP}(?:${TIMES}) (?:ago|later|earlier)`,
  ),
  duration: oneOf(
    `${FEW}${GAP}(?:${TIMES})${RIGHT}`,
    String.raw`(?<!\p{L})(?:since|until|seit|depuis|desde|hasta) \S{1,20}`,
  ),
  age: oneOf(
    `${NUMBER}[- ]years?[- ]old`,
    String.raw`(?<!\p{L})aged? \d{1,3}|(?<!\p{L})at \d\d(?=,)|, \d{1,3}(?=,)|\(\d{1,3}\)|${LEFT}\d{1,3} Jahre alt|${LEFT}\d{1,3}-jährige|${LEFT}\d{1,3} (?:ans|años)`,
  ),
  distance: oneOf(`${NUMBER}${GAP}(?:${LENGTHS})${RIGHT}`),
  reason: oneOf(
    String.raw`(?<!\p{L})(?:because|due to|since|as a result|thanks to|in order to|so that|reasons?|caused?|causes|after|amid|over|led to|prompted|blamed?|citing|weil|wegen|aufgrund|denn|damit|nachdem|infolge|angesichts|grund|ursache|parce que|car|à cause|en raison|afin|grâce|porque|debido|a causa|ya que|tras|para|a raíz de|poiché|a causa di|por causa|devido|já que|omdat|vanwege|wegens|doordat|ponieważ|gdyż|z powodu|wskutek|из-за|потому что|так как|поскольку|в результате|после|тому що|через|внаслідок|після)${RIGHT}`,
    String.raw`(?<!\p{L})to \p{Ll}{2,}`,
  ),
  place: new RegExp(
    String.raw`(?<!\p{L})(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Oo]utside|to|[Oo]n|[Aa]cross|[Ii]nto|[Ii]nside|[Aa]round|[Ii]m|[Aa]us|[Nn]ach|[Bb]ei|[ÀAàa]|[Aa]u|[Ee]n|[Dd]ans|[Cc]erca de|[Dd]esde|[Nn]el(?:la|le)?|[Pp]resso|[Vv]icino a|[Ee]m|[Nn][oa]|[Pp]erto de|[Bb]ij|[Nn]abij|[Tt]e|[Ww]e?|[Nn]a|[Pp]od|[ВвУу]|[Нн]а|[Пп]од|[Бб]іля|[Пп]ід|[Bb]eim?|[Nn]ahe|[Ii]n der|[Pp]rès de|[Àà]) (?:\p{Ll}{2,12} ){0,2}${NAME}`,
    'gu',
  ),
};

function oneOf(...patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join('|'), 'giu');
}

/** What of a sentence could be the thing that is asked for. */
export function findKindSpans(text: string, kind: Exclude<AskedKind, null>): readonly KindSpan[] {
  const read = text.slice(0, MAX_CHARACTERS);
  if (kind === 'name' || kind === 'identity') return nameSpans(read);
  const spans = Array.from(read.matchAll(PATTERNS[kind]), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
  if (kind === 'date') return [...spans, ...findDates(read)];
  if (kind !== 'count') return spans;
  const dates = findDates(read);
  return spans.filter(
    ({ start, end }) => !dates.some((date) => start < date.end && end > date.start),
  );
}

function nameSpans(text: string): readonly KindSpan[] {
  return findNames([text])
    .flat()
    .map((name) => {
      const start = text.indexOf(name);
      return { start, end: start + name.length };
    });
}
