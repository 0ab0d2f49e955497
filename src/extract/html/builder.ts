import { decodeHTML } from 'entities';
import type { SourceText } from '../source-text.ts';
import type { Attributes } from './attributes.ts';
import { createHeadReader } from './head.ts';
import { awaitsScript, isHidden, setsBackground } from './hidden.ts';
import { createNameMatcher } from './name-matcher.ts';
import { createOpenElements } from './open-elements.ts';
import type { OpenElement } from './open-elements.ts';
import { NO_INLINE_TEXT, ROOT } from './page.ts';
import type { HtmlElement, HtmlPage, InlineText } from './page.ts';
import type { ScanHandler } from './scan.ts';
import { createSkipper } from './skipper.ts';
import { BLOCK, SKIPPED, VOID } from './tags.ts';
import { createTextGatherer, isBlank } from './text-gatherer.ts';

/** Deeper elements are taken as their ancestor at this depth, as Blink and WebKit do. */
const MAX_DEPTH = 512;

type Visibility = Pick<HtmlElement, 'isHidden' | 'awaitsScript'>;
const SHOWN: Visibility = { isHidden: false, awaitsScript: false };
const HIDDEN: Visibility = { isHidden: true, awaitsScript: false };
const AWAITING: Visibility = { isHidden: true, awaitsScript: true };

export interface PageBuilder extends ScanHandler {
  finish(): HtmlPage;
}

/** Turns tags and texts of a source, as they come, into a page. */
export function createPageBuilder(source: SourceText, maxElements: number): PageBuilder {
  const elements: HtmlElement[] = [ROOT];
  const texts = createTextGatherer();
  const inlineTexts: InlineText[] = [];
  const skipper = createSkipper();
  const head = createHeadReader();
  const isNamed = createNameMatcher(skipper.kept.hiddenNames);
  /** Elements that were opened below the greatest depth, by tag. */
  const flattened = new Map<string, number>();
  let blockElement = ROOT;
  const open = createOpenElements(ROOT, ({ tag }) => {
    if (!BLOCK.has(tag)) return;
    texts.flush(blockElement);
    texts.forgetBreak();
    blockElement = nearestBlock(open.top().element);
  });

  function flatten(tag: string): void {
    if (!VOID.has(tag)) flattened.set(tag, (flattened.get(tag) ?? 0) + 1);
    if (BLOCK.has(tag)) texts.flush(blockElement);
  }

  function closeFlattened(tag: string): boolean {
    const count = flattened.get(tag) ?? 0;
    if (count === 0) return false;
    flattened.set(tag, count - 1);
    if (BLOCK.has(tag)) texts.flush(blockElement);
    return true;
  }

  function add(tag: string, attributes: Attributes): void {
    const around = open.top();
    const { isHidden: isUnseen, awaitsScript: isAwaiting } = visibility(tag, attributes, around);
    const element: HtmlElement = {
      ...ROOT,
      isHidden: isUnseen,
      awaitsScript: isAwaiting,
      index: elements.length,
      tag,
      attributes,
      parent: around.element,
      depth: around.element.depth + 1,
    };
    elements.push(element);
    head.note(element);
    if (BLOCK.has(tag)) {
      texts.flush(blockElement);
      texts.forgetBreak();
    }
    if (VOID.has(tag)) return;
    open.push({ element, onColour: around.onColour || setsBackground(attributes) });
    if (BLOCK.has(tag)) blockElement = element;
  }

  function visibility(tag: string, attributes: Attributes, around: OpenElement): Visibility {
    const isAroundLasting = around.element.isHidden && !around.element.awaitsScript;
    if (isHidden(tag, attributes, around.onColour)) {
      const awaits = awaitsScript(tag, attributes, around.onColour);
      return awaits && !isAroundLasting ? AWAITING : HIDDEN;
    }
    if (isAroundLasting) return HIDDEN;
    if (around.element.isHidden) return AWAITING;
    return isNamed(attributes) ? AWAITING : SHOWN;
  }

  function addText(text: string): void {
    const { element } = open.top();
    if (element.isHidden && !blockElement.isHidden) return;
    if (element !== blockElement) inlineTexts.push({ ...NO_INLINE_TEXT, text, element });
    const isBold = open.isOpen('b') || open.isOpen('strong');
    texts.add(text, { isLink: open.isOpen('a'), isBold });
  }

  return {
    open: (tag, attributes) => {
      if (skipper.isSkipping() && !skipper.open(tag)) return;
      if (tag === 'br') texts.breakLine(blockElement);
      else if (SKIPPED.has(tag)) skipper.begin(tag, attributes, open.isOpen('noscript'));
      else {
        open.endImplied(tag);
        if (open.depth() > MAX_DEPTH) flatten(tag);
        else if (elements.length < maxElements) add(tag, attributes);
      }
    },
    close: (tag) => {
      if (skipper.isSkipping()) skipper.close(tag);
      else if (!closeFlattened(tag)) open.close(tag);
    },
    text: (start, end) => {
      if (skipper.isSkipping()) return;
      if (isBlank(source.bytes, start, end)) texts.addSpace();
      else addText(decode(source.slice(start, end)));
    },
    raw: (start, end) => {
      const { tag } = open.top().element;
      if (skipper.isSkipping()) skipper.raw(source, start, end);
      else if (tag === 'title') head.addTitle(decode(source.slice(start, end)));
      else addText(source.slice(start, end));
    },
    finish: () => {
      texts.flush(blockElement);
      const { jsonLd, scriptLength } = skipper.kept;
      const { blocks } = texts;
      return { elements, blocks, inlineTexts, ...head.finish(), jsonLd, scriptLength };
    },
  };
}

function decode(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text;
}

function nearestBlock(element: HtmlElement): HtmlElement {
  let at = element;
  while (at.parent !== null && !BLOCK.has(at.tag)) at = at.parent;
  return at;
}
