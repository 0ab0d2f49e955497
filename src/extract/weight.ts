/** Characters of Han, kana and Hangul say about as much as three of an alphabet. */
const DENSE = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF]/g;
const DENSE_WEIGHT = 3;

/** Length of a text as a reader of alphabets would count it. */
export function weigh(text: string): number {
  const last = text.length - 1;
  const isLatin = text.charCodeAt(0) < 0x3040 && text.charCodeAt(last >> 1) < 0x3040;
  if (isLatin && text.charCodeAt(last) < 0x3000) return text.length;
  return text.length + (DENSE_WEIGHT - 1) * (text.match(DENSE)?.length ?? 0);
}
