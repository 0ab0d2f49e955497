/**
 * A document's text for readers that look for markup and ask for few parts of the rest. `markup` has every ASCII
 * character of the text in its order; others may stand there as the bytes that encode them, so that a page need not be
 * decoded as a whole.
 */
export interface SourceText {
  readonly markup: string;
  /** The text between two places of `markup`. */
  slice(start: number, end: number): string;
}

const BEYOND_ASCII = /[\x80-\xFF]/;

export function sourceOfText(text: string): SourceText {
  return { markup: text, slice: (start, end) => text.slice(start, end) };
}

/** `bytes` must be valid UTF-8. */
export function sourceOfUtf8(bytes: Uint8Array): SourceText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const markup = buffer.toString('latin1');
  return {
    markup,
    slice: (start, end) => {
      const part = markup.slice(start, end);
      return BEYOND_ASCII.test(part) ? buffer.toString('utf8', start, end) : part;
    },
  };
}
