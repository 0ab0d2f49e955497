import { articleNodes, readLinkedData, textOf } from '../metadata/json-ld.ts';
import type { LinkedNode } from '../metadata/json-ld.ts';
import type { SourceText } from '../source-text.ts';
import { parsePage } from './parse.ts';
import type { HtmlPage } from './page.ts';
import { setScene } from './scene.ts';
import type { Scene } from './scene.ts';

/** A page parsed and prepared: what it states of itself, and its blocks ready to be judged. */
export interface OpenPage {
  readonly page: HtmlPage;
  readonly articles: readonly LinkedNode[];
  readonly nodes: readonly LinkedNode[];
  readonly scene: Scene;
}

export function openPage(source: SourceText): OpenPage {
  const page = parsePage(source);
  const nodes = readLinkedData(page.jsonLd);
  const articles = articleNodes(nodes);
  const title = page.metas.find((meta) => meta.name === 'og:title')?.content ?? page.title ?? '';
  return { page, nodes, articles, scene: setScene(page, { title, body: statedBody(articles) }) };
}

/** The longest text that the page's linked data gives as its article's. */
export function statedBody(articles: readonly LinkedNode[]): string {
  const bodies = articles.map((node) => textOf(node['articleBody']) ?? '');
  return bodies.reduce((longest, body) => (body.length > longest.length ? body : longest), '');
}
