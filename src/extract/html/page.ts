import { NO_ATTRIBUTES } from './attributes.ts';
import type { Attributes } from './attributes.ts';

/** An element of a page, in a tree that is only climbed upwards: each knows its parent. */
export interface HtmlElement {
  /** Its place in document order; a parent's is smaller than its children's. */
  readonly index: number;
  readonly tag: string;
  readonly parent: HtmlElement | null;
  readonly attributes: Attributes;
  /** 1 for the root's children. */
  readonly depth: number;
  /** Whether it, or something around it, is not shown to readers. */
  readonly isHidden: boolean;
  /** Whether what hides it is of the kind that a page's own script takes away again. */
  readonly awaitsScript: boolean;
}

/** A run of text that a browser would show on lines of its own. */
export interface TextBlock {
  /** White space runs are one space. */
  readonly text: string;
  /** The nearest block-level element around it. */
  readonly element: HtmlElement;
  /** Characters of it that are inside links. */
  readonly linkLength: number;
  /** Characters of it that are bold or emphasised as a whole. */
  readonly boldLength: number;
  /** Whether only a line break parts it from the block before. */
  readonly followsBreak: boolean;
}

/** A piece of text right inside an inline element. */
export interface InlineText {
  readonly text: string;
  readonly element: HtmlElement;
}

/**
 * The root of every page. Other elements are copies of it with all filled in, blocks of `NO_BLOCK` and so on: V8 may
 * put what literals make among its long-lived objects, after one large page outlived a collection, and all pages read
 * from then on would pile up there.
 */
export const ROOT: HtmlElement = {
  index: 0,
  tag: '#root',
  parent: null,
  attributes: NO_ATTRIBUTES,
  depth: 0,
  isHidden: false,
  awaitsScript: false,
};
export const NO_BLOCK: TextBlock = {
  text: '',
  element: ROOT,
  linkLength: 0,
  boldLength: 0,
  followsBreak: false,
};

export const NO_INLINE_TEXT: InlineText = { text: '', element: ROOT };

/** What parsing makes of a page: its elements and its text in document order, and what its head says. */
export interface HtmlPage {
  readonly elements: readonly HtmlElement[];
  readonly blocks: readonly TextBlock[];
  readonly inlineTexts: readonly InlineText[];
  readonly title: string | null;
  readonly language: string | null;
  readonly metas: readonly Meta[];
  readonly links: readonly HtmlElement[];
  /** The texts of its JSON-LD scripts. */
  readonly jsonLd: readonly string[];
  /** Characters of script, for telling pages that only a script fills. */
  readonly scriptLength: number;
}

export interface Meta {
  /** Lower case: its `name`, `property`, `itemprop` or `http-equiv`. */
  readonly name: string;
  readonly content: string;
}

/** The element itself and all around it, innermost first. */
export function* selfAndAncestors(element: HtmlElement): Generator<HtmlElement> {
  for (let at: HtmlElement | null = element; at !== null; at = at.parent) yield at;
}

export function closest(
  element: HtmlElement,
  matches: (candidate: HtmlElement) => boolean,
): HtmlElement | null {
  for (let at: HtmlElement | null = element; at !== null; at = at.parent)
    if (matches(at)) return at;
  return null;
}
