import { asciiDigits } from '../ascii-digits.ts';

const SEPARATORS: Readonly<Record<string, string>> = { '٫': '.', '٬': ',' };

/** The text with its digits as "0" to "9" and its separators as "." and ","; of the same length. */
export function plainDigits(text: string): string {
  return asciiDigits(text).replace(/[٫٬]/gu, (sign) => SEPARATORS[sign] ?? sign);
}
