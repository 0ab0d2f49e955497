import { isAscii, isUtf8 } from 'node:buffer';
import { legacyHookDecode } from '@exodus/bytes/encoding.js';
import { declaredCharsets } from './charset/declared.ts';
import { decodeUtf32, detectUnicode } from './charset/unicode.ts';
import { sourceOfText, sourceOfUtf8 } from './source-text.ts';
import type { SourceText } from './source-text.ts';

/** Share of replaced characters among those beyond ASCII, above which a text is not the UTF-8 it claims to be. */
const MAX_REPLACED_SHARE = 0.2;
/** Encodings of two bytes a character, whose short texts may happen to be valid UTF-8. */
const EAST_ASIAN = new Set(['gbk', 'gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr']);
/** Fewer sequences of several bytes than this prove nothing against a declared East Asian encoding. */
const MIN_UTF8_SEQUENCES = 4;
/** Bytes looked at when a text says nothing true of its encoding. */
const GUESS_BYTES = 65_536;
/** In Cyrillic text in windows-1251 at least so many of the bytes beyond ASCII are letters (0xC0–0xFF). */
const CYRILLIC_LETTER_SHARE = 0.9;

/**
 * The text of bytes from outside. What the bytes themselves prove (byte order mark, zero bytes, valid UTF-8) is
 * believed before what header, XML declaration and meta element claim; bytes without any true claim are read as
 * windows-1252, or as windows-1251 when they look Cyrillic. Never throws; bytes that fit nothing become U+FFFD.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): string {
  const unicode = detectUnicode(bytes);
  if (unicode !== null) {
    const body = bytes.subarray(unicode.skip);
    if (unicode.name === 'utf-32le' || unicode.name === 'utf-32be') {
      return decodeUtf32(body, unicode.name);
    }
    return legacyHookDecode(body, unicode.name);
  }
  const declared = declaredCharsets(bytes, contentType);
  if (isUtf8(bytes)) return legacyHookDecode(bytes, encodingOfUtf8(bytes, declared));
  return decodeLegacy(bytes, declared);
}

/** The same text (`decodeText`) for a reader that asks for parts of it. */
export function openText(bytes: Uint8Array, contentType: string | null): SourceText {
  const unicode = detectUnicode(bytes);
  if (unicode !== null && unicode.name !== 'utf-8') {
    return sourceOfText(decodeText(bytes, contentType));
  }
  const body = bytes.subarray(unicode?.skip ?? 0);
  const declared = unicode === null ? declaredCharsets(bytes, contentType) : [];
  const isWellFormed = isUtf8(body) && encodingOfUtf8(body, declared) === 'utf-8';
  return isWellFormed ? sourceOfUtf8(body) : sourceOfText(decodeText(bytes, contentType));
}

/** The encoding of bytes that are valid UTF-8: they may be meant as another one that looks the same. */
function encodingOfUtf8(bytes: Uint8Array, declared: readonly string[]): string {
  if (isAscii(bytes)) return declared.find((name) => name === 'iso-2022-jp') ?? 'utf-8';
  const eastAsian = declared.find((name) => EAST_ASIAN.has(name));
  if (eastAsian === undefined || declared.includes('utf-8')) return 'utf-8';
  const text = legacyHookDecode(bytes, 'utf-8');
  const isProven = countBeyondAscii(text, MIN_UTF8_SEQUENCES) >= MIN_UTF8_SEQUENCES;
  return isProven ? 'utf-8' : eastAsian;
}

function decodeLegacy(bytes: Uint8Array, declared: readonly string[]): string {
  const legacy = declared.filter((name) => name !== 'utf-8');
  // Servers send windows-1252 (also named ISO-8859-1, US-ASCII) unasked: what the document itself says is better.
  const chosen = legacy.find((name) => name !== 'windows-1252') ?? legacy[0];
  if (chosen !== undefined && legacy.length === declared.length) {
    return legacyHookDecode(bytes, chosen);
  }
  const text = legacyHookDecode(bytes, 'utf-8');
  if (isMostlyRight(text)) return text;
  return legacyHookDecode(bytes, chosen ?? guessSingleByte(bytes));
}

/** A cut or a few broken bytes leave UTF-8 readable; another encoding read as UTF-8 is mostly replacements. */
function isMostlyRight(text: string): boolean {
  let replaced = 0;
  let beyondAscii = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x80) continue;
    beyondAscii += 1;
    if (code === 0xfffd) replaced += 1;
  }
  return replaced <= 2 ? beyondAscii > replaced * 2 : replaced / beyondAscii <= MAX_REPLACED_SHARE;
}

function countBeyondAscii(text: string, enough: number): number {
  let count = 0;
  for (let index = 0; index < text.length && count < enough; index += 1) {
    if (text.charCodeAt(index) >= 0x80) count += 1;
  }
  return count;
}

function guessSingleByte(bytes: Uint8Array): string {
  let beyondAscii = 0;
  let letters = 0;
  let pairs = 0;
  let previous = 0;
  for (const byte of bytes.subarray(0, GUESS_BYTES)) {
    if (byte >= 0x80) beyondAscii += 1;
    if (byte >= 0xc0) letters += 1;
    if (byte >= 0xc0 && previous >= 0xc0) pairs += 1;
    previous = byte;
  }
  // Western text has single accented letters among ASCII ones; Cyrillic words are runs of high bytes.
  const isCyrillic = letters >= beyondAscii * CYRILLIC_LETTER_SHARE && pairs > letters / 2;
  return isCyrillic ? 'windows-1251' : 'windows-1252';
}
