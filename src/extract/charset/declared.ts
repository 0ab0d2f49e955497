import { normalizeEncoding } from '@exodus/bytes/encoding.js';

/** Where declarations are looked for; browsers look at 1,024 bytes, but scripts often come before the meta element. */
const HEAD_BYTES = 4096;
const HEADER = /charset\s*=\s*["']?\s*([\w.:-]+)/i;
const XML_DECLARATION = /^\s{0,100}<\?xml\s[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']?([\w.:-]+)/i;
const META = /<meta\s[^>]{0,400}?\bcharset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]+)/i;
/** Names in use that the Encoding Standard's table lacks. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'cp-1251': 'windows-1251',
  'cp-1252': 'windows-1252',
  cp932: 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  cp950: 'big5',
  'utf-8859-1': 'windows-1252',
  utf_8: 'utf-8',
};
/** Claims that bytes compatible with ASCII disprove, or that decode to nothing on purpose. */
const UNBELIEVABLE = new Set(['utf-16le', 'utf-16be', 'replacement', 'x-user-defined']);

/** The encodings that header, XML declaration and meta element name, in this order, by their standard names. */
export function declaredCharsets(bytes: Uint8Array, contentType: string | null): readonly string[] {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES));
  const text = head.toString('latin1');
  const labels = [
    HEADER.exec(contentType ?? '')?.[1],
    XML_DECLARATION.exec(text)?.[1],
    META.exec(text)?.[1],
  ];
  return labels
    .map((label) => (label === undefined ? null : standardName(label)))
    .filter((name) => name !== null)
    .filter((name) => !UNBELIEVABLE.has(name));
}

function standardName(label: string): string | null {
  const lower = label.toLowerCase();
  const other = Object.hasOwn(OTHER_NAMES, lower) ? OTHER_NAMES[lower] : undefined;
  return other ?? normalizeEncoding(lower);
}
