import { isBoilerplate } from '../boilerplate.ts';
import type { DraftBlock } from '../draft-block.ts';
import { isCaption } from '../captions.ts';
import { sourceOfText } from '../source-text.ts';
import { toDraftBlocks } from './draft.ts';
import { parsePage } from './parse.ts';
import { closest } from './page.ts';

/** The text of a piece of HTML that is all article, as feeds carry it: captions and share lines left out. */
export function readFragment(html: string): readonly DraftBlock[] {
  const shown = parsePage(sourceOfText(html)).blocks.filter(
    (block) =>
      !block.element.isHidden &&
      closest(block.element, (element) => element.tag === 'figcaption') === null &&
      !isBoilerplate(block.text) &&
      !isCaption(block.text),
  );
  return toDraftBlocks(shown);
}
