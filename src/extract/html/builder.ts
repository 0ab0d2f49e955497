import { isHidden, setsBackground } from './hidden.ts';
import { hiddenNames } from './style-sheet.ts';
import type { HtmlElement, HtmlPage, Meta, TextBlock } from './page.ts';
import {
  BLOCK,
  ENDS_PARAGRAPH,
  IMPLIED_ENDS,
  INLINE_FORMATTING,
  SCOPE_BORDERS,
  SKIPPED,
  VOID,
} from './tags.ts';

/** Deeper elements are taken as their ancestor at this depth, as Blink and WebKit do. */
const MAX_DEPTH = 512;
const MAX_JSON_LD = 400_000;

interface OpenElement {
  readonly element: HtmlElement;
  readonly onColour: boolean;
}

export interface PageBuilder {
  open(tag: string, attributes: Readonly<Record<string, string>>): void;
  close(tag: string): void;
  text(text: string): void;
  finish(): HtmlPage;
}

/** Turns tags and texts, as they come, into a page. */
export function createPageBuilder(maxElements: number): PageBuilder {
  const root: HtmlElement = {
    index: 0,
    tag: '#root',
    parent: null,
    attributes: {},
    depth: 0,
    isHidden: false,
  };
  const elements: HtmlElement[] = [root];
  const stack: OpenElement[] = [{ element: root, onColour: false }];
  const openCount = new Map<string, number>();
  /** Elements that were opened below the greatest depth, by tag. */
  const flattened = new Map<string, number>();
  const blocks: TextBlock[] = [];
  const metas: Meta[] = [];
  const links: HtmlElement[] = [];
  const jsonLd: string[] = [];
  let hidden: ReadonlySet<string> = new Set();
  let scriptLength = 0;
  let title: string | null = null;
  let language: string | null = null;
  /** The skipped element that is open, and how many of its kind are open in it. */
  let skipped: { readonly tag: string; depth: number; readonly isJsonLd: boolean } | null = null;
  let parts: string[] = [];
  let blockElement: HtmlElement = root;
  let linkLength = 0;
  let boldLength = 0;
  let followsBreak = false;

  function top(): OpenElement {
    return stack.at(-1) as OpenElement;
  }

  function isOpen(tag: string): boolean {
    return (openCount.get(tag) ?? 0) > 0;
  }

  function flush(): void {
    if (parts.length === 0) return;
    const text = parts.join('').replace(/\s+/g, ' ').trim();
    if (text !== '') {
      blocks.push({ text, element: blockElement, linkLength, boldLength, followsBreak });
      followsBreak = false;
    }
    parts = [];
    linkLength = 0;
    boldLength = 0;
  }

  function pop(): void {
    const { element } = stack.pop() as OpenElement;
    openCount.set(element.tag, (openCount.get(element.tag) ?? 1) - 1);
    if (BLOCK.has(element.tag)) {
      flush();
      followsBreak = false;
      blockElement = nearestBlock(top().element);
    }
  }

  function endImplied(tag: string): void {
    if (ENDS_PARAGRAPH.has(tag) && isOpen('p')) closeWithin('p', SCOPE_BORDERS);
    const implied = IMPLIED_ENDS[tag];
    if (implied === undefined) return;
    for (let at = stack.length - 1; at > 0; at--) {
      const open = (stack[at] as OpenElement).element.tag;
      if (implied.until.has(open)) return;
      if (implied.ends.has(open)) {
        while (stack.length > at) pop();
      }
    }
  }

  function closeWithin(tag: string, borders: ReadonlySet<string>): void {
    for (let at = stack.length - 1; at > 0; at--) {
      const open = (stack[at] as OpenElement).element.tag;
      if (open === tag) {
        while (stack.length > at) pop();
        return;
      }
      if (borders.has(open) && !borders.has(tag)) return;
    }
  }

  function skip(tag: string, attributes: Readonly<Record<string, string>>): void {
    const isJsonLd = tag === 'script' && /ld\+json/i.test(attributes['type'] ?? '');
    skipped = { tag, depth: 1, isJsonLd };
    if (isJsonLd) jsonLd.push('');
  }

  function noteHead(element: HtmlElement): void {
    const { tag, attributes } = element;
    if (tag === 'html') language ??= attributes['lang'] ?? null;
    if (tag === 'link') links.push(element);
    if (tag !== 'meta' || attributes['content'] === undefined) return;
    for (const key of ['name', 'property', 'itemprop', 'http-equiv']) {
      const name = attributes[key];
      if (name !== undefined)
        metas.push({ name: name.toLowerCase(), content: attributes['content'] });
    }
  }

  return {
    open: (tag, attributes) => {
      if (skipped !== null) {
        if (tag === skipped.tag) skipped.depth += 1;
        if (!(skipped.tag === 'svg' && ENDS_PARAGRAPH.has(tag))) return;
        skipped = null;
      }
      if (tag === 'br') {
        flush();
        followsBreak = true;
        return;
      }
      if (SKIPPED.has(tag)) {
        if (!VOID.has(tag)) skip(tag, attributes);
        return;
      }
      endImplied(tag);
      if (elements.length >= maxElements) return;
      if (stack.length > MAX_DEPTH) {
        if (!VOID.has(tag)) flattened.set(tag, (flattened.get(tag) ?? 0) + 1);
        if (BLOCK.has(tag)) flush();
        return;
      }
      const { element: parent, onColour } = top();
      const element: HtmlElement = {
        index: elements.length,
        tag,
        parent,
        attributes,
        depth: parent.depth + 1,
        isHidden:
          parent.isHidden || isHidden(tag, attributes, onColour) || isNamed(attributes, hidden),
      };
      const isBlock = BLOCK.has(tag);
      if (isBlock) {
        flush();
        followsBreak = false;
      }
      elements.push(element);
      noteHead(element);
      if (VOID.has(tag)) return;
      stack.push({ element, onColour: onColour || setsBackground(attributes) });
      openCount.set(tag, (openCount.get(tag) ?? 0) + 1);
      if (isBlock) blockElement = element;
    },
    close: (tag) => {
      if (skipped !== null) {
        if (tag === skipped.tag && --skipped.depth === 0) skipped = null;
        return;
      }
      const deep = flattened.get(tag) ?? 0;
      if (deep > 0) {
        flattened.set(tag, deep - 1);
        if (BLOCK.has(tag)) flush();
        return;
      }
      if (!isOpen(tag)) return;
      closeWithin(tag, INLINE_FORMATTING.has(tag) ? BLOCK : SCOPE_BORDERS);
    },
    text: (text) => {
      if (skipped !== null) {
        if (skipped.tag === 'script') scriptLength += text.length;
        if (skipped.tag === 'style') {
          hidden = new Set([...hidden, ...hiddenNames([text])]);
        }
        if (skipped.isJsonLd && (jsonLd.at(-1) ?? '').length < MAX_JSON_LD) {
          jsonLd[jsonLd.length - 1] += text;
        }
        return;
      }
      const { element } = top();
      if (element.tag === 'title') {
        title = (title ?? '') + text;
        return;
      }
      if (element.isHidden && !blockElement.isHidden) return;
      parts.push(text);
      if (isOpen('a') || isOpen('b') || isOpen('strong')) {
        const length = text.trim().length;
        if (isOpen('a')) linkLength += length;
        if (isOpen('b') || isOpen('strong')) boldLength += length;
      }
    },
    finish: () => {
      flush();
      return { elements, blocks, title, language, metas, links, jsonLd, scriptLength };
    },
  };
}

function nearestBlock(element: HtmlElement): HtmlElement {
  let at = element;
  while (at.parent !== null && !BLOCK.has(at.tag)) at = at.parent;
  return at;
}

/** Whether one of the element's classes, or its id, is among `names`. */
function isNamed(
  { id, class: classes }: Readonly<Record<string, string>>,
  names: ReadonlySet<string>,
): boolean {
  if (names.size === 0) return false;
  if (id !== undefined && names.has(`#${id}`)) return true;
  return classes?.split(/\s+/).some((name) => names.has(`.${name}`)) === true;
}
