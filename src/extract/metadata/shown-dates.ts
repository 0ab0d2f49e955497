import type { OpenPage } from '../html/open.ts';
import { closest } from '../html/page.ts';
import type { HtmlElement, TextBlock } from '../html/page.ts';
import { hasLetters, lettersOf } from '../html/scene.ts';
import { HEADINGS } from '../html/tags.ts';
import { isDayFirst } from './language.ts';
import { withDots, writtenDate } from './written-date.ts';

/** A date that readers see near the headline. */
export interface ShownDate {
  readonly text: string;
  /** Elements from the headline to it; negative above the headline. */
  readonly distance: number;
  /** Whether it is called the date of a change. */
  readonly isUpdate: boolean;
  /** Whether it stands on a short line right below the headline, where an outlet puts the article's own date. */
  readonly isOwn: boolean;
}

const UPDATED =
  /updated|modified|\bedited|\blast\b|aktualisiert|geändert|mis à jour|modifié|a[ct]+ualizad|aggiornat|bijgewerkt|gewijzigd|aktualiz|обновен|обновлено|изменено|оновлено|ενημερώθηκε|تحديث|به‌روزرسانی|更新|uppdaterad|opdateret|oppdatert|päivitetty|frissítve|ažurirano|güncelle|עודכן|अपडेट|cập nhật|diperbarui|수정|업데이트/i;
/** What else has a date: members of a forum, companies, rights. */
const OTHER = /joined|registered|founded|member since|©|copyright/i;
const ASIDE: ReadonlySet<string> = new Set(['nav', 'aside', 'footer', 'figcaption']);
const LINE_MAX = 160;
/** What a line right below the headline says beside its date: the author, the reading time. */
const OWN_LINE_REST = 40;
const OWN_LINE_BLOCKS = 4;
const BLOCKS_BEFORE = 6;
const BLOCKS_AFTER = 32;
const ELEMENTS_BEFORE = 40;
const ELEMENTS_AFTER = 250;
/** A `time` element knows more than the line that shows it, and comes up to so many elements after it. */
const LEAD_OF_TIMES = 8;

/** Dates near the headline: the nearest below it first, then those above it, those of changes last. */
export function shownDates(open: OpenPage, headline: string): readonly ShownDate[] {
  const at = headlinePlace(open.scene.blocks, headline);
  const start = open.scene.blocks[at]?.element.index ?? 0;
  const shown = lines(open.scene.blocks, at, start);
  const dotted = shown.map((one) => ({ ...one, text: withDots(one.text) }));
  const isDoubtful = dotted.some(({ text }, index) => text !== shown[index]?.text);
  const dates = [
    ...timeElements(open.page.elements, start),
    ...(isDoubtful && isDayFirst(open) ? dotted : shown),
  ];
  const order = ({ isUpdate, distance }: ShownDate) => [
    Number(isUpdate),
    Number(distance < 0),
    Math.abs(distance),
  ];
  return dates.sort((a, b) => compare(order(a), order(b)));
}

function compare(one: readonly number[], other: readonly number[]): number {
  const place = one.findIndex((value, index) => value !== other[index]);
  return place < 0 ? 0 : (one[place] ?? 0) - (other[place] ?? 0);
}

function timeElements(elements: readonly HtmlElement[], start: number): readonly ShownDate[] {
  const near = elements.slice(Math.max(0, start - ELEMENTS_BEFORE), start + ELEMENTS_AFTER);
  return near.flatMap(({ tag, index, attributes }) => {
    const text = tag === 'time' ? attributes['datetime'] : undefined;
    if (text === undefined) return [];
    const names = `${attributes['class'] ?? ''} ${attributes['itemprop'] ?? ''}`;
    const distance = index < start ? index - start : Math.max(0, index - start - LEAD_OF_TIMES);
    return [{ text, distance, isUpdate: /updat|modif/i.test(names), isOwn: false }];
  });
}

function lines(blocks: readonly TextBlock[], at: number, start: number): readonly ShownDate[] {
  const first = Math.max(0, at - BLOCKS_BEFORE);
  const near = blocks.slice(first, Math.max(at, 0) + BLOCKS_AFTER);
  return near.flatMap(({ text: line, element }, position) => {
    const text = line.length > LINE_MAX || isAside(element) ? null : writtenDate(line);
    if (text === null || OTHER.test(line)) return [];
    const below = first + position - at;
    return [
      {
        text,
        distance: element.index - start,
        isUpdate: UPDATED.test(line.slice(0, line.indexOf(text))),
        isOwn:
          at >= 0 &&
          below > 0 &&
          below <= OWN_LINE_BLOCKS &&
          line.length - text.length <= OWN_LINE_REST,
      },
    ];
  });
}

function isAside(element: HtmlElement): boolean {
  return closest(element, ({ tag }) => ASIDE.has(tag)) !== null;
}

/** Which block is the headline; -1 where it is not shown. */
function headlinePlace(blocks: readonly TextBlock[], headline: string): number {
  const title = lettersOf(headline);
  const isTitle = (block: TextBlock) => hasLetters(block.text, title);
  const isHeading = ({ element }: TextBlock) =>
    closest(element, ({ tag }) => HEADINGS.has(tag)) !== null;
  const heading = blocks.findIndex((block) => isHeading(block) && isTitle(block));
  if (heading >= 0) return heading;
  const first = blocks.findIndex(({ element }) => element.tag === 'h1');
  return first >= 0 ? first : blocks.findIndex(isTitle);
}
