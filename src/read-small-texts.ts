import { decodeText } from './extract/charset.ts';
import { isHtml } from './extract/document-kind.ts';
import { readPlainText } from './extract/plain/article.ts';
import { canonicalUrl } from './text/urls.ts';
import type { RawDocument } from './domain/source.ts';
import type { Parser } from './ports/parser.ts';

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
      const text = isSmallFile(document) ? decodeText(document.bytes, null) : null;
      return text === null || isHtml(document, text)
        ? parser.readArticle(document)
        : readPlainText(text, canonicalUrl(document.address));
    },
  };
}

/** Files have no declared type, unlike what came over the network. */
function isSmallFile({ address, bytes, contentType }: RawDocument): boolean {
  return contentType === null && TEXT_NAME.test(address) && bytes.length <= MAX_BYTES;
}
