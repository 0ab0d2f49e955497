import type { HtmlElement, TextBlock } from './page.ts';

/** How a piece of text is set. */
export interface Setting {
  readonly isLink: boolean;
  readonly isBold: boolean;
}

/** Gathers pieces of text into blocks. */
export interface TextGatherer {
  add(text: string, setting: Setting): void;
  /** Ends the block that is being gathered, which stands in `element`. */
  flush(element: HtmlElement): void;
  /** Ends the block at a line break. */
  breakLine(element: HtmlElement): void;
  /** The next block begins an element of its own. */
  forgetBreak(): void;
  readonly blocks: readonly TextBlock[];
}

export function createTextGatherer(): TextGatherer {
  const blocks: TextBlock[] = [];
  let parts: string[] = [];
  let linkLength = 0;
  let boldLength = 0;
  let followsBreak = false;

  function flush(element: HtmlElement): void {
    if (parts.length === 0) return;
    const text = parts.join('').replace(/\s+/g, ' ').trim();
    if (text !== '') {
      blocks.push({ text, element, linkLength, boldLength, followsBreak });
      followsBreak = false;
    }
    parts = [];
    linkLength = 0;
    boldLength = 0;
  }

  return {
    blocks,
    flush,
    add: (text, { isLink, isBold }) => {
      parts.push(text);
      if (!isLink && !isBold) return;
      const { length } = text.trim();
      if (isLink) linkLength += length;
      if (isBold) boldLength += length;
    },
    breakLine: (element) => {
      flush(element);
      followsBreak = true;
    },
    forgetBreak: () => {
      followsBreak = false;
    },
  };
}
