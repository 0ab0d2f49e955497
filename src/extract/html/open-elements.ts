import type { HtmlElement } from './page.ts';
import { BLOCK, ENDS_PARAGRAPH, IMPLIED_ENDS, INLINE_FORMATTING, SCOPE_BORDERS } from './tags.ts';

export interface OpenElement {
  readonly element: HtmlElement;
  /** Whether something coloured lies behind it. */
  readonly onColour: boolean;
}

/** The elements that are open while a page is read, outermost first. */
export interface OpenElements {
  top(): OpenElement;
  depth(): number;
  isOpen(tag: string): boolean;
  push(open: OpenElement): void;
  /** Ends what the beginning of `tag` ends. */
  endImplied(tag: string): void;
  /** Ends the nearest element of this kind, unless a border that its end tag can't cross lies between. */
  close(tag: string): void;
}

/** `onPop` is called after an element was taken off. */
export function createOpenElements(
  root: HtmlElement,
  onPop: (popped: HtmlElement) => void,
): OpenElements {
  const stack: OpenElement[] = [{ element: root, onColour: false }];
  const counts = new Map<string, number>();

  function top(): OpenElement {
    return stack.at(-1) as OpenElement;
  }

  function tagAt(at: number): string {
    return (stack[at] as OpenElement).element.tag;
  }

  function isOpen(tag: string): boolean {
    return (counts.get(tag) ?? 0) > 0;
  }

  function cutTo(length: number): void {
    while (stack.length > length) {
      const { element } = stack.pop() as OpenElement;
      counts.set(element.tag, (counts.get(element.tag) ?? 1) - 1);
      onPop(element);
    }
  }

  function closeWithin(tag: string, borders: ReadonlySet<string>): void {
    for (let at = stack.length - 1; at > 0; at--) {
      if (tagAt(at) === tag) {
        cutTo(at);
        return;
      }
      if (borders.has(tagAt(at)) && !borders.has(tag)) return;
    }
  }

  return {
    top,
    depth: () => stack.length,
    isOpen,
    push: (open) => {
      stack.push(open);
      counts.set(open.element.tag, (counts.get(open.element.tag) ?? 0) + 1);
    },
    endImplied: (tag) => {
      if (ENDS_PARAGRAPH.has(tag) && isOpen('p')) closeWithin('p', SCOPE_BORDERS);
      const implied = IMPLIED_ENDS.get(tag);
      if (implied === undefined) return;
      for (let at = stack.length - 1; at > 0; at--) {
        if (implied.until.has(tagAt(at))) return;
        if (implied.ends.has(tagAt(at))) cutTo(at);
      }
    },
    close: (tag) => {
      if (isOpen(tag)) closeWithin(tag, INLINE_FORMATTING.has(tag) ? BLOCK : SCOPE_BORDERS);
    },
  };
}
