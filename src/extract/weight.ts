/** Characters of Han, kana and Hangul say about as much as three of an alphabet. */
const DENSE = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF]/g;
const DENSE_WEIGHT = 3;
/** Hebrew and Arabic write no short vowels: the same text has about three quarters of the letters. */
const WITHOUT_VOWELS = /[\u0591-\u06FF]/g;
const WITHOUT_VOWELS_WEIGHT = 4 / 3;
const FIRST_OF_BOTH = 0x0591;

/** Length of a text as a reader of alphabets would count it. */
export function weigh(text: string): number {
  const last = text.length - 1;
  const isLatin = text.charCodeAt(0) < FIRST_OF_BOTH && text.charCodeAt(last >> 1) < FIRST_OF_BOTH;
  if (isLatin && text.charCodeAt(last) < 0x3000) return text.length;
  return (
    text.length +
    (DENSE_WEIGHT - 1) * (text.match(DENSE)?.length ?? 0) +
    (WITHOUT_VOWELS_WEIGHT - 1) * (text.match(WITHOUT_VOWELS)?.length ?? 0)
  );
}
