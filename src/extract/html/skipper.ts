import { hiddenNames } from './style-sheet.ts';
import { ENDS_PARAGRAPH } from './tags.ts';

type Attributes = Readonly<Record<string, string>>;

/** Passes over elements whose content is no text of the page, and keeps what of it tells something. */
export interface Skipper {
  isSkipping(): boolean;
  /** Begins to pass over an element; style sheets in it hold only for readers `withoutScript`. */
  begin(tag: string, attributes: Attributes, withoutScript: boolean): void;
  /** An element opens within; true when that ends the passing over, because it can't be inside. */
  open(tag: string): boolean;
  close(tag: string): void;
  text(text: string): void;
  /** What was kept so far. */
  readonly kept: {
    readonly jsonLd: readonly string[];
    readonly scriptLength: number;
    /** Classes and ids that style sheets hide. */
    readonly hiddenNames: ReadonlySet<string>;
  };
}

const MAX_JSON_LD = 400_000;

export function createSkipper(): Skipper {
  const kept = { jsonLd: [] as string[], scriptLength: 0, hiddenNames: new Set<string>() };
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
      if (isJsonLd) kept.jsonLd.push('');
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
    text: (text) => {
      if (isSheet && tag === 'style')
        for (const name of hiddenNames([text])) kept.hiddenNames.add(name);
      if (tag !== 'script') return;
      kept.scriptLength += text.length;
      const last = kept.jsonLd.length - 1;
      if (isJsonLd && (kept.jsonLd[last] ?? '').length < MAX_JSON_LD) kept.jsonLd[last] += text;
    },
  };
}
