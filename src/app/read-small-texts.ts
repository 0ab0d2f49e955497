import { isUtf8 } from 'node:buffer';
import type { RawDocument } from '../domain/source.ts';
import type { Parser } from '../ports/parser.ts';

/** The strangest text of this many bytes takes a tenth of a second to read. */
const MAX_BYTES = 32_000;
const TEXT_NAME = /\.(?:txt|md)$/i;

/**
 * A parser that reads small text files of the operator's on this thread, and has the other one read all else. A thread
 * costs a start 0.3 s and 40 MB, and plain text has no markup to be trapped in.
 */
export function readSmallTexts<Other extends Parser>(parser: Other): Other {
  return {
    ...parser,
    async readArticle(document: RawDocument) {
      if (!isSmallFile(document)) return parser.readArticle(document);
      // Loaded where a file is read: most starts find all of them read.
      const { readSmallText } = await import('./read-small-text.ts');
      return readSmallText(document) ?? parser.readArticle(document);
    },
  };
}

/** UTF-8 needs no guess at its encoding. Files have no declared type, unlike what came over the network. */
function isSmallFile({ address, bytes, contentType }: RawDocument): boolean {
  const isText = contentType === null && TEXT_NAME.test(address) && bytes.length <= MAX_BYTES;
  return isText && isUtf8(bytes) && !bytes.includes(0);
}
