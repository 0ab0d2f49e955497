import { everyWrittenDate } from './written-date.ts';
import { weekdays } from '../dates/weekdays.ts';

/** What stands before the writers' names, in the languages of the web's larger newsrooms. */
const OPENINGS =
  '(?:(?:written|authored|posted|published|reported|words|stor(?:y|ies)|text|articles?|review(?:ed)?|edited|created|medically reviewed|fact[- ]checked|submitted|contributed)\\s+)?by|' +
  'von|text|par|por|texto|di|a cura di|door|od|autore?|authors?|autor(?:ka)?|автор|текст|текст подготовил[аи]?|συντάκτης|' +
  'av|af|teksti|piše|írta|szerző|scris de|yazan|oleh|penulis|tác giả|' +
  'كتب|كتبت|بقلم|تقرير|نویسنده|מאת|編集|文';
/** At the beginning of a line; Chinese names follow without a space. */
export const CREDIT_OPENING = new RegExp(
  `^(?:(?:${OPENINGS})(?!\\p{L})|作者|[记記]者)\\s*[:：／/]?\\s*`,
  'iu',
);

/** Most lines hold none of them, and need not be read further. */
const ANY_OPENING = new RegExp(`(?<!\\p{L})(?:${OPENINGS}|作者|[记記]者)`, 'iu');

const PARTICLE = '(?:de|da|do|dos|di|del|della|du|van|von|der|den|ter|la|le|el|al|bin|ben|y)';
const NAME = `\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:\\s+(?:${PARTICLE}\\s+)*\\p{Lu}[\\p{L}\\p{M}.'’-]*){1,3}`;
const AND = '(?:\\s*,\\s*|\\s+(?:and|und|et|y|e|i|и|та|й|en|και|&)\\s+)';
/** Scripts without capitals: a few words up to the next sign. */
const UNCASED_NAME =
  '[\\p{Script=Arabic}]+(?:\\s+[\\p{Script=Arabic}]+){1,3}|[\\p{Script=Hebrew}]+(?:\\s+[\\p{Script=Hebrew}]+){1,3}|[\\p{Script=Devanagari}]+(?:\\s+[\\p{Script=Devanagari}]+){1,2}|[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}・]{1,8}(?:\\s[\\p{Script=Han}]{1,4})?';
const BETWEEN_NAMES = new RegExp(AND, 'u');
const NAMES = new RegExp(`^(?:${NAME}(?:${AND}${NAME}){0,5}|${UNCASED_NAME})`, 'u');

/** Words that stand beside the date of an article, and say nothing else. */
const ABOUT_DATES =
  'first|last|published|posted|updated|on|at|ago|hours?|minutes?|min|read|reading time|' +
  'zuletzt|veröffentlicht|aktualisiert|erschienen|stand|am|um|uhr|lesezeit|' +
  'publiée?|mise? à jour|modifiée?|le|à|temps de lecture|' +
  'publicad[oa]|actualizad[oa]|el|a las|atualizad[oa]|em|às|há|horas?|' +
  'pubblicat[oa]|aggiornat[oa]|il|alle|ore|ultimo aggiornamento|' +
  'gepubliceerd|bijgewerkt|gewijzigd|laatst|op|om|leestijd|' +
  'opublikowano|aktualizacja|dodano|data publikacji|godz|' +
  'опубликовано|обновлено|дата публикации|в|опубліковано|оновлено|о|об|' +
  'δημοσιεύτηκε|ενημερώθηκε|στις|' +
  'نشر|نشرت|نُشر|في|آخر تحديث|تحديث|انتشار|به‌روزرسانی|ساعت|' +
  'publicerad|uppdaterad|publiceret|offentliggjort|opdateret|publisert|oppdatert|sist|kl|julkaistu|päivitetty|klo|' +
  'publikováno|publikované|aktualizováno|aktualizované|vydáno|megjelent|közzétéve|frissítve|publicat|actualizat|la ora|ora|' +
  'публикувана?|обновена?|objavljeno|ažurirano|giriş|güncelleme|güncellendi|yayınlanma|tarihi|saat|' +
  'פורסם|עודכן|בשעה|प्रकाशित|अपडेटेड|अपडेट|cập nhật|lúc|diperbarui|dipublikasikan|terbit|' +
  '입력|등록|승인|수정|업데이트|오전|오후|' +
  '发布(?:时间|于)?|更新(?:时间)?|公開|更新|配信|掲載';
const CLOCK = '\\d{1,2}\\s?[:hH時时]\\s?\\d{2}(?:\\s?[分])?';
/** Longer lines are text. */
const MAX_LENGTH = 160;
/** Letters that may stand beside names and dates: a place, an office, the reading time. */
const MAX_REST = 40;
/** Words in small letters among them; sentences have more. */
const MAX_SMALL_WORDS = 2;

let aboutDates: RegExp | null = null;

/**
 * The writers that a line names at its beginning, joined by ", ": "Anna Schäfer, Jonas Weber" of "Von Anna Schäfer und
 * Jonas Weber, 12. März 2024"; `null` where it begins otherwise.
 */
export function writersIn(line: string): string | null {
  if (line.length > MAX_LENGTH || !ANY_OPENING.test(line)) return null;
  return takeWriters(withoutDates(line).rest).writers?.split(BETWEEN_NAMES).join(', ') ?? null;
}

/** Whether a line says who wrote an article, or when, and nothing else. */
export function isCreditLine(line: string): boolean {
  if (line.length > MAX_LENGTH) return false;
  const undated = withoutDates(line);
  const { writers, rest } = takeWriters(undated.rest);
  if (writers === null && !undated.isDated) return false;
  const words = rest.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return letters <= MAX_REST && small <= MAX_SMALL_WORDS;
}

function withoutDates(line: string): { readonly rest: string; readonly isDated: boolean } {
  const dates = everyWrittenDate(line);
  const bare = dates.reduce((rest, date) => rest.replace(date, ' | '), line);
  aboutDates ??= new RegExp(
    `(?<!\\p{L})(?:${ABOUT_DATES}|${weekdays().join('|')})(?!\\p{L})[:：.]?|${CLOCK}`,
    'giu',
  );
  return { rest: bare.replace(aboutDates, ' | '), isDated: dates.length > 0 };
}

function takeWriters(text: string): { readonly writers: string | null; readonly rest: string } {
  const line = text.replace(/^[\s|]+/, '');
  const opening = CREDIT_OPENING.exec(line)?.[0];
  if (opening === undefined) return { writers: null, rest: line };
  const writers = NAMES.exec(line.slice(opening.length))?.[0] ?? null;
  if (writers === null) return { writers, rest: line };
  return { writers, rest: line.slice(opening.length + writers.length) };
}
