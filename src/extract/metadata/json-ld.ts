/** A node of a page's JSON-LD, with unknown values. */
export type LinkedNode = Readonly<Record<string, unknown>>;

const MAX_NODES = 2_000;
const ARTICLE_TYPE =
  /(?:Article|Posting|Report|Review|NewsArticle|LiveBlogPosting|Recipe|HowTo|QAPage|Question|DiscussionForumPosting|CreativeWork|Product|Message)$/;

/** All nodes of a page's JSON-LD scripts, nested ones too; scripts that can't be read are left out. */
export function readLinkedData(scripts: readonly string[]): readonly LinkedNode[] {
  const nodes: LinkedNode[] = [];
  const open: unknown[] = scripts.flatMap((script) => parse(script));
  while (open.length > 0 && nodes.length < MAX_NODES) {
    const value = open.shift();
    if (Array.isArray(value)) open.unshift(...value.slice(0, MAX_NODES));
    else if (isNode(value)) {
      nodes.push(value);
      open.push(...Object.values(value).filter((inner) => typeof inner === 'object'));
    }
  }
  return nodes;
}

/** The nodes that describe an article, the most telling type first. */
export function articleNodes(nodes: readonly LinkedNode[]): readonly LinkedNode[] {
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type)));
  const isNews = (node: LinkedNode) =>
    typesOf(node).some((type) => /(?:Article|Posting|Report)$/.test(type)) ? 0 : 1;
  return [...articles].sort((a, b) => isNews(a) - isNews(b));
}

export function typesOf(node: LinkedNode): readonly string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
}

/** A value's text: the value itself, the first of a list, or a node's `name` or `@value`. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (Array.isArray(value)) return textOf(value[0]);
  if (isNode(value)) return textOf(value['name'] ?? value['@value'] ?? value['url']);
  return null;
}

export function isNode(value: unknown): value is LinkedNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(script: string): readonly unknown[] {
  const text = script
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/, '');
  return [tryParse(text) ?? tryParse(mend(text))];
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Raw line breaks in strings and commas before a closing bracket are the usual faults. */
function mend(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/,\s*([}\]])/g, '$1')
    .replace(/;\s*$/, '');
}
