import type { AttributeName } from './attributes.ts';
import type { HtmlElement, HtmlPage, Meta } from './page.ts';

type Head = Pick<HtmlPage, 'title' | 'language' | 'metas' | 'links'>;

/** Notes what a page's elements say of the page as a whole. */
export interface HeadReader {
  note(element: HtmlElement): void;
  addTitle(text: string): void;
  finish(): Head;
}

const META_KEYS: readonly AttributeName[] = ['name', 'property', 'itemprop', 'http-equiv'];

export function createHeadReader(): HeadReader {
  const metas: Meta[] = [];
  const links: HtmlElement[] = [];
  let title: string | null = null;
  let language: string | null = null;

  return {
    note: (element) => {
      const { tag, attributes } = element;
      if (tag === 'html') language ??= attributes['lang'] ?? null;
      if (tag === 'link') links.push(element);
      const { content } = attributes;
      if (tag !== 'meta' || content === undefined) return;
      for (const key of META_KEYS) {
        const name = attributes[key];
        if (name !== undefined) metas.push({ name: name.toLowerCase(), content });
      }
    },
    addTitle: (text) => {
      title = (title ?? '') + text;
    },
    finish: () => ({ title, language, metas, links }),
  };
}
