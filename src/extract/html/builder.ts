import { createHeadReader } from './head.ts';
import { awaitsScript, isHidden, setsBackground } from './hidden.ts';
import { createOpenElements } from './open-elements.ts';
import type { OpenElement } from './open-elements.ts';
import type { HtmlElement, HtmlPage } from './page.ts';
import type { ScanHandler } from './scan.ts';
import { createSkipper } from './skipper.ts';
import { BLOCK, SKIPPED, VOID } from './tags.ts';
import { createTextGatherer } from './text-gatherer.ts';

type Attributes = Readonly<Record<string, string>>;

/** Deeper elements are taken as their ancestor at this depth, as Blink and WebKit do. */
const MAX_DEPTH = 512;

type Visibility = Pick<HtmlElement, 'isHidden' | 'awaitsScript'>;
const SHOWN: Visibility = { isHidden: false, awaitsScript: false };

export interface PageBuilder extends ScanHandler {
  finish(): HtmlPage;
}

/** Turns tags and texts, as they come, into a page. */
export function createPageBuilder(maxElements: number): PageBuilder {
  const root: HtmlElement = {
    ...SHOWN,
    index: 0,
    tag: '#root',
    attributes: {},
    parent: null,
    depth: 0,
  };
  const elements: HtmlElement[] = [root];
  const texts = createTextGatherer();
  const skipper = createSkipper();
  const head = createHeadReader();
  /** Elements that were opened below the greatest depth, by tag. */
  const flattened = new Map<string, number>();
  let blockElement = root;
  const open = createOpenElements(root, ({ tag }) => {
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
    const element: HtmlElement = {
      ...visibility(tag, attributes, around),
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
    const { isHidden: isAroundHidden, awaitsScript: isAroundAwaiting } = around.element;
    if (isHidden(tag, attributes, around.onColour)) {
      const awaits = awaitsScript(tag, attributes, around.onColour);
      return { isHidden: true, awaitsScript: awaits && (!isAroundHidden || isAroundAwaiting) };
    }
    if (isAroundHidden) return { isHidden: true, awaitsScript: isAroundAwaiting };
    const isByName = isNamed(attributes, skipper.kept.hiddenNames);
    return { isHidden: isByName, awaitsScript: isByName };
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
    text: (text) => {
      const { element } = open.top();
      if (skipper.isSkipping()) skipper.text(text);
      else if (element.tag === 'title') head.addTitle(text);
      else if (!element.isHidden || blockElement.isHidden) {
        const isBold = open.isOpen('b') || open.isOpen('strong');
        texts.add(text, { isLink: open.isOpen('a'), isBold });
      }
    },
    finish: () => {
      texts.flush(blockElement);
      const { jsonLd, scriptLength } = skipper.kept;
      return { elements, blocks: texts.blocks, ...head.finish(), jsonLd, scriptLength };
    },
  };
}

function nearestBlock(element: HtmlElement): HtmlElement {
  let at = element;
  while (at.parent !== null && !BLOCK.has(at.tag)) at = at.parent;
  return at;
}

/** Whether one of the element's classes, or its id, is among `names`. */
function isNamed({ id, class: classes }: Attributes, names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false;
  if (id !== undefined && names.has(`#${id}`)) return true;
  return classes?.split(/\s+/).some((name) => names.has(`.${name}`)) === true;
}
