/** The zeros of the Arabic, Persian, Devanagari, Bengali and full-width digits; the others follow in order. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];
const DIGITS = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\uFF10-\uFF19]/g;

/** "٢٠٢٤" and "२०२४" as "2024"; everything else stays, at its place. */
export function asciiDigits(text: string): string {
  return text.replace(DIGITS, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
  });
}
