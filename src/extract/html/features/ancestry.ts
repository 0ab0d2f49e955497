import { HINTS } from '../hints.ts';
import type { HtmlElement, TextBlock } from '../page.ts';
import type { Scene } from '../scene.ts';

/** Elements whose distance above a block tells what it is. */
const MARKS = [
  'nav',
  'footer',
  'header',
  'aside',
  'form',
  'figure',
  'table',
  'list',
  'article',
  'main',
  'section',
  'button',
  'quote',
  'heading',
  'link',
] as const;

export const ANCESTRY_FEATURES = [
  'tag',
  'depth',
  ...MARKS.map((mark) => `above.${mark}`),
  ...HINTS.map((hint) => `hint.${hint}`),
  ...HINTS.map((hint) => `inner.${hint}`),
  'above.articleBody',
] as const;

const FAR = 16;

const MARK_OF: Readonly<Record<string, (typeof MARKS)[number]>> = {
  nav: 'nav',
  footer: 'footer',
  header: 'header',
  aside: 'aside',
  form: 'form',
  figure: 'figure',
  figcaption: 'figure',
  table: 'table',
  ul: 'list',
  ol: 'list',
  dl: 'list',
  article: 'article',
  main: 'main',
  section: 'section',
  button: 'button',
  label: 'button',
  blockquote: 'quote',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  a: 'link',
};
const ROLE_OF: Readonly<Record<string, (typeof MARKS)[number]>> = {
  navigation: 'nav',
  contentinfo: 'footer',
  banner: 'header',
  complementary: 'aside',
  main: 'main',
  article: 'article',
};

const TAGS =
  'p h1 h2 h3 h4 h5 h6 li div td th dd dt blockquote pre figcaption section article span'.split(
    ' ',
  );

export function ancestryFeatures(scene: Scene, position: number): readonly number[] {
  const block = scene.blocks[position] as TextBlock;
  const marks = MARKS.map(() => FAR);
  const hints = HINTS.map(() => FAR);
  let articleBody = 0;
  let step = 0;
  for (let at: HtmlElement | null = block.element; at !== null && step < FAR * 2; at = at.parent) {
    const distance = Math.min(step++, FAR - 1);
    const role = at.attributes['role'];
    const mark = (role === undefined ? undefined : ROLE_OF[role]) ?? MARK_OF[at.tag];
    if (mark !== undefined) nearer(marks, MARKS.indexOf(mark), distance);
    for (let mask = scene.measures.hints[at.index] ?? 0, bit = 0; mask !== 0; mask >>= 1, bit++) {
      if (mask & 1) nearer(hints, bit, distance);
    }
    if (at.attributes['itemprop']?.includes('articleBody') === true) articleBody = 1;
  }
  return [
    TAGS.indexOf(block.element.tag),
    Math.min(40, block.element.depth),
    ...marks,
    ...hints,
    ...hints.map((distance) => distance - Math.min(FAR, hints[HINTS.indexOf('content')] ?? FAR)),
    articleBody,
  ];
}

function nearer(distances: number[], at: number, distance: number): void {
  if (distance < (distances[at] ?? FAR)) distances[at] = distance;
}
