import type { SourceText } from '../source-text.ts';
import type { Attributes } from './attributes.ts';
import { collectHidden } from './style-sheet.ts';
import type { ElementNames } from './style-sheet.ts';
import { ENDS_PARAGRAPH } from './tags.ts';

/** Passes over elements whose content is no text of the page, and keeps what of it tells something. */
export interface Skipper {
  isSkipping(): boolean;
  /** Begins to pass over an element; style sheets in it hold only for readers `withoutScript`. */
  begin(tag: string, attributes: Attributes, withoutScript: boolean): void;
  /** An element opens within; true when that ends the passing over, because it can't be inside. */
  open(tag: string): boolean;
  close(tag: string): void;
  /** The content of a script, a style sheet or the like within. */
  raw(source: SourceText, start: number, end: number): void;
  /** What was kept so far. */
  readonly kept: {
    readonly jsonLd: readonly string[];
    readonly scriptLength: number;
    /** What style sheets hide. */
    readonly hiddenNames: ElementNames;
  };
}

export function createSkipper(): Skipper {
  const kept = {
    jsonLd: [] as string[],
    scriptLength: 0,
    hiddenNames: { classes: new Set<string>(), ids: new Set<string>() },
  };
  let tag: string | null = null;
  let depth = 0;
  let isJsonLd = false;
  let isSheet = false;

  return {
    kept,
    isSkipping: () => tag !== null,
    begin: (name, attributes, withoutScript) => {
      isSheet = name === 'style' && !withoutScript && !/print/i.test(attributes['media'] ?? '');
      tag = name;
      depth = 1;
      isJsonLd = name === 'script' && /ld\+json/i.test(attributes['type'] ?? '');
    },
    open: (name) => {
      if (name === tag) depth += 1;
      if (tag !== 'svg' || !ENDS_PARAGRAPH.has(name)) return false;
      tag = null;
      return true;
    },
    close: (name) => {
      if (name === tag && --depth === 0) tag = null;
    },
    raw: (source, start, end) => {
      if (tag === 'style' && isSheet) {
        collectHidden(source.slice(start, end), kept.hiddenNames);
      } else if (tag === 'script') {
        kept.scriptLength += end - start;
        if (isJsonLd) kept.jsonLd.push(source.slice(start, end));
      }
    },
  };
}
