/**
 * A document's text as UTF-8, for readers that look for markup, all of which is ASCII, and ask for few parts of the
 * rest: a page need not be decoded as a whole.
 */
export interface SourceText {
  readonly bytes: Buffer;
  /** The text between two places of `bytes`. */
  slice(start: number, end: number): string;
}

export function sourceOfText(text: string): SourceText {
  return sourceOfUtf8(Buffer.from(text));
}

export function sourceOfUtf8(utf8: Uint8Array): SourceText {
  const bytes = Buffer.from(utf8.buffer, utf8.byteOffset, utf8.byteLength);
  return { bytes, slice: (start, end) => bytes.toString('utf8', start, end) };
}
