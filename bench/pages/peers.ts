import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import type { Prediction } from './pack.ts';
import type { Peer, Read } from './readers.ts';

/** What a peer makes of a page. */
interface Reading {
  readonly html: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly publishedAt: string | null;
}
/** As much of a document's node as the table asks for. */
interface PeerNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<PeerNode>;
}
/** jsdom comes without types. */
interface JsdomModule {
  readonly JSDOM: new (
    html: string,
    options: object,
  ) => { readonly window: { readonly document: object } };
  readonly VirtualConsole: new () => object;
}
type Reader = (html: string, url: string) => Promise<Reading>;

const NOTHING: Reading = { html: '', title: null, byline: null, publishedAt: null };

const READERS: Readonly<Record<Peer, Reader>> = {
  'readability-linkedom': async (html) => readWith(parseHTML(html).document),
  'readability-jsdom': async (html, url) => {
    const { JSDOM, VirtualConsole } = await jsdom();
    const virtualConsole = new VirtualConsole();
    return readWith(new JSDOM(html, { url, virtualConsole }).window.document);
  },
  defuddle: async (html, url) => {
    const found = await Defuddle(parseHTML(html).document, url, { useAsync: false });
    return {
      html: found.content,
      title: found.title,
      byline: found.author,
      publishedAt: found.published,
    };
  },
};

async function jsdom(): Promise<JsdomModule> {
  const name: string = 'jsdom';
  return (await import(name)) as JsdomModule;
}

function readWith(document: object): Reading {
  const found = new Readability(document as ConstructorParameters<typeof Readability>[0]).parse();
  return {
    html: found?.content ?? '',
    title: found?.title ?? null,
    byline: found?.byline ?? null,
    publishedAt: found?.publishedTime ?? null,
  };
}

const BLOCK =
  /^(?:P|DIV|H[1-6]|LI|TR|BLOCKQUOTE|SECTION|ARTICLE|FIGURE|FIGCAPTION|UL|OL|TABLE|PRE|BR)$/;

function textOf(node: PeerNode): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  if (node.nodeType !== 1 || /^(?:SCRIPT|STYLE|NOSCRIPT)$/.test(node.nodeName)) return '';
  const inner = Array.from(node.childNodes).map(textOf).join('');
  return BLOCK.test(node.nodeName) ? `\n${inner}\n` : inner;
}

function predict(id: string, reading: Reading): Prediction {
  const { document } = parseHTML(`<html><body>${reading.html}</body></html>`);
  const headings: readonly { readonly textContent: string | null }[] = Array.from(
    document.querySelectorAll('h1,h2,h3,h4,h5,h6'),
  );
  const { title, byline, publishedAt } = reading;
  return {
    id,
    text: textOf(document.body),
    headings: headings.map((heading) => heading.textContent ?? ''),
    title,
    byline,
    publishedAt,
  };
}

/** From the bytes, as ours. A page that a peer fails on is one in which it finds nothing. */
export function readAs(peer: Peer): Read {
  return async (bytes, url) => {
    const html = new TextDecoder().decode(bytes);
    const reading = await READERS[peer](html, url).catch(() => NOTHING);
    return (id) => predict(id, reading);
  };
}
