import { readAttributes } from './tag.ts';

/** Prefix by namespace; the empty prefix is the feed's own vocabulary. Matched without case and trailing signs. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/atom': 'atom',
  'http://purl.org/atom/ns': 'atom',
  'http://purl.org/rss/1.0': '',
  'http://my.netscape.com/rdf/simple/0.9': '',
  'http://channel.netscape.com/rdf/simple/0.9': '',
  'http://backend.userland.com/rss2': '',
  'http://backend.userland.com/rss': '',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
  'http://purl.org/dc/elements/1.1': 'dc',
  'http://purl.org/dc/elements/1.0': 'dc',
  'http://purl.org/dc/terms': 'dcterms',
  'http://purl.org/rss/1.0/modules/content': 'content',
  'http://purl.org/rss/1.0/modules/syndication': 'sy',
  'http://search.yahoo.com/mrss': 'media',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://www.w3.org/1999/xhtml': 'xhtml',
};

export interface NameReader {
  /** Takes note of `xmlns` declarations in the source of a tag's attributes. */
  readonly declare: (attributes: string) => void;
  /** The name in lower case under its usual prefix; none for RSS and Atom, whatever prefix the feed gave them. */
  readonly read: (name: string) => string;
}

/** Names by namespace; prefixes that nobody declared count as what they usually mean. */
export function createNameReader(): NameReader {
  const usual = new Map<string, string>();
  let known = new Map<string, string>();
  return {
    declare: (attributes) => {
      for (const [name, address] of readAttributes(attributes)) {
        if (!name.startsWith('xmlns:')) continue;
        const prefix =
          PREFIXES[
            address
              .trim()
              .toLowerCase()
              .replace(/[/#]+$/, '')
          ];
        if (prefix === undefined) continue;
        usual.set(name.slice('xmlns:'.length), prefix);
        known = new Map();
      }
    },
    read: (name) => {
      const found = known.get(name);
      if (found !== undefined) return found;
      const read = readName(name.toLowerCase(), usual);
      known.set(name, read);
      return read;
    },
  };
}

function readName(name: string, usual: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':');
  if (colon === -1) return name;
  const written = name.slice(0, colon);
  const prefix = usual.get(written) ?? written;
  const local = name.slice(colon + 1);
  // RSS has no <atom:link> of its own meaning, and in Atom the prefix is only another spelling.
  return prefix === '' || prefix === 'atom' || prefix === 'rss' ? local : `${prefix}:${local}`;
}
