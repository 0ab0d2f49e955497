import { selfAndAncestors, type HtmlElement, type TextBlock } from './page.ts';

const CAPTION = /(?:^|[\s_-])captions?(?:$|[\s_-])/i;
/** Longer texts beside a picture are read as text. */
const MAX_LENGTH = 600;
/** A caption's own paragraph stands this near to the element that is named so; further in, all of a page may stand. */
const MAX_STEPS = 2;

/** Whether a block says what a picture shows, as its page marks it. */
export function isPictureCaption({ text, element }: TextBlock): boolean {
  if (text.length > MAX_LENGTH) return false;
  return selfAndAncestors(element)
    .take(MAX_STEPS + 1)
    .some(isCaptionElement);
}

/** The caption of a table is its heading. */
function isCaptionElement({ tag, attributes }: HtmlElement): boolean {
  if (tag === 'figcaption') return true;
  if (tag === 'table' || tag === 'caption') return false;
  return CAPTION.test(attributes.class ?? '') || CAPTION.test(attributes.itemprop ?? '');
}
