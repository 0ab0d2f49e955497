import { HINTS } from './hints.ts';
import type { Measures } from './measure.ts';
import type { HtmlElement, HtmlPage } from './page.ts';

/** Elements whose distance above a block tells what it is. */
export const MARKS: readonly string[] =
  'nav footer header aside form figure table list article main section button quote heading link'.split(
    ' ',
  );

/** What is further away than this, or nowhere. */
export const FAR = 16;
export const COLUMNS = MARKS.length + HINTS.length + 1;

const MARK_OF = indexMarks({
  nav: 'nav',
  footer: 'footer',
  header: 'header',
  aside: 'aside',
  form: 'form',
  figure: 'figure figcaption',
  table: 'table',
  list: 'ul ol dl',
  article: 'article',
  main: 'main',
  section: 'section',
  button: 'button label',
  quote: 'blockquote',
  heading: 'h1 h2 h3 h4 h5 h6',
  link: 'a',
});
const ROLE_OF = indexMarks({
  nav: 'navigation',
  footer: 'contentinfo',
  header: 'banner',
  aside: 'complementary',
  main: 'main',
  article: 'article',
});
/** Steps from every element up to the nearest one of each kind, `COLUMNS` an element: its parent's and one more. */
export function measureAncestry(page: HtmlPage, measures: Measures): Uint8Array {
  const steps = new Uint8Array(page.elements.length * COLUMNS).fill(FAR);
  for (const element of page.elements) {
    if ((measures.blocks[element.index] ?? 0) === 0) continue;
    const offset = element.index * COLUMNS;
    const above = (element.parent?.index ?? 0) * COLUMNS;
    for (let column = 0; column < COLUMNS; column++) {
      const step = steps[above + column] as number;
      steps[offset + column] = step === FAR ? FAR : Math.min(FAR - 1, step + 1);
    }
    noteOwn(element, measures.hints[element.index] ?? 0, { steps, offset });
  }
  return steps;
}

interface Row {
  readonly steps: Uint8Array;
  readonly offset: number;
}

function noteOwn({ tag, attributes }: HtmlElement, hints: number, { steps, offset }: Row): void {
  const role = attributes['role'];
  const mark = (role === undefined ? undefined : ROLE_OF.get(role)) ?? MARK_OF.get(tag);
  if (mark !== undefined) steps[offset + mark] = 0;
  for (let mask = hints, bit = 0; mask !== 0; mask >>= 1, bit++) {
    if (mask & 1) steps[offset + MARKS.length + bit] = 0;
  }
  if (attributes['itemprop']?.includes('articleBody') === true) steps[offset + COLUMNS - 1] = 0;
}

function indexMarks(names: Readonly<Record<string, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(names).flatMap(([mark, list]) =>
      list.split(' ').map((name) => [name, MARKS.indexOf(mark)] as const),
    ),
  );
}
