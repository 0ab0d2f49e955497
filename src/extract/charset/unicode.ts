interface UnicodeForm {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';
  /** Bytes of the byte order mark. */
  readonly skip: number;
}

/** Characters decoded before they are joined, so that `fromCodePoint` keeps within its argument limit. */
const CHUNK = 8192;
const REPLACEMENT = 0xfffd;

/**
 * The Unicode form that the first bytes prove: by a byte order mark, or by the zero bytes around a first "<" or "{"
 * (XML 1.0, appendix F.1).
 */
export function detectUnicode(bytes: Uint8Array): UnicodeForm | null {
  const [a = -1, b = -1, c = -1, d = -1] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { name: 'utf-8', skip: 3 };
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { name: 'utf-32le', skip: 4 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { name: 'utf-32be', skip: 4 };
  if (a === 0xff && b === 0xfe) return { name: 'utf-16le', skip: 2 };
  if (a === 0xfe && b === 0xff) return { name: 'utf-16be', skip: 2 };
  if (isOpening(a) && b === 0 && c === 0 && d === 0) return { name: 'utf-32le', skip: 0 };
  if (a === 0 && b === 0 && c === 0 && isOpening(d)) return { name: 'utf-32be', skip: 0 };
  if (isOpening(a) && b === 0 && c > 0) return { name: 'utf-16le', skip: 0 };
  if (a === 0 && isOpening(b) && c === 0) return { name: 'utf-16be', skip: 0 };
  return null;
}

function isOpening(byte: number): boolean {
  return byte === 0x3c || byte === 0x7b;
}

/** What is no Unicode scalar value becomes U+FFFD; up to three bytes left at the end are dropped. */
export function decodeUtf32(bytes: Uint8Array, form: 'utf-32le' | 'utf-32be'): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  let points: number[] = [];
  for (let offset = 0; offset + 4 <= bytes.length; offset += 4) {
    const point = view.getUint32(offset, form === 'utf-32le');
    const isScalar = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    points.push(isScalar ? point : REPLACEMENT);
    if (points.length < CHUNK) continue;
    parts.push(String.fromCodePoint(...points));
    points = [];
  }
  return parts.join('') + String.fromCodePoint(...points);
}
