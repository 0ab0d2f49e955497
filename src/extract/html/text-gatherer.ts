import { NO_BLOCK } from './page.ts';
import type { HtmlElement, TextBlock } from './page.ts';

/** How a piece of text is set. */
interface Setting {
  readonly isLink: boolean;
  readonly isBold: boolean;
}

/** Gathers pieces of text into blocks. */
export interface TextGatherer {
  add(text: string, setting: Setting): void;
  /** Adds what is nothing but white space. */
  addSpace(): void;
  /** Ends the block that is being gathered, which stands in `element`. */
  flush(element: HtmlElement): void;
  /** Ends the block at a line break. */
  breakLine(element: HtmlElement): void;
  /** The next block begins an element of its own. */
  forgetBreak(): void;
  readonly blocks: readonly TextBlock[];
}

/** A count of comments: a number that is a link, and touches the first word of the paragraph it stands before. */
const COUNT = /^\d+$/;
const TOUCHES = /^["«„“(]?\p{Lu}/u;

/** Every run of white space that is not one plain space. */
const UNEVEN_SPACE = /\s{2,}|[^\S ]/g;

export function createTextGatherer(): TextGatherer {
  const blocks: TextBlock[] = [];
  let parts: string[] = [];
  let linkLength = 0;
  let boldLength = 0;
  let followsBreak = false;

  function flush(element: HtmlElement): void {
    if (parts.length === 0) return;
    const text = (parts.length === 1 ? (parts[0] as string) : parts.join(''))
      .replace(UNEVEN_SPACE, ' ')
      .trim();
    if (text !== '') {
      blocks.push({ ...NO_BLOCK, text, element, linkLength, boldLength, followsBreak });
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
      if (!isLink && isCount(parts, linkLength) && TOUCHES.test(text)) {
        parts = [];
        linkLength = 0;
      }
      parts.push(text);
      if (!isLink && !isBold) return;
      const { length } = text.trim();
      if (isLink) linkLength += length;
      if (isBold) boldLength += length;
    },
    addSpace: () => {
      if (parts.length > 0) parts.push(' ');
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

/** Whether there is only ASCII white space between two places of a source. */
export function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = bytes[at] as number;
    if (code !== 32 && (code < 9 || code > 13)) return false;
  }
  return true;
}

/** Whether all that is gathered so far is a link that says a number. */
function isCount(parts: readonly string[], linkLength: number): boolean {
  const [first] = parts;
  return linkLength > 0 && parts.length === 1 && first !== undefined && COUNT.test(first);
}
