/** Digits of Arabic, Persian and full-width writing, each run from nought to nine. */
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/gu;
const SEPARATORS: Readonly<Record<string, string>> = { '٫': '.', '٬': ',' };

/** The text with its digits as "0" to "9" and its separators as "." and ","; of the same length. */
export function plainDigits(text: string): string {
  return text
    .replace(OTHER_DIGITS, (digit) => {
      const code = digit.charCodeAt(0);
      const nought = code >= 0xff10 ? 0xff10 : code >= 0x06f0 ? 0x06f0 : 0x0660;
      return String(code - nought);
    })
    .replace(/[٫٬]/gu, (sign) => SEPARATORS[sign] ?? sign);
}
