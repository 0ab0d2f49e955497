const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
const ASCII = /^[\p{ASCII}’“”–—…]*$/u;

/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;

/** Letters that no decomposition takes apart. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};
const FOLDABLE = /[ßłøđðþæœı]/g;

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** In lower case and without diacritics; the voicing marks of kana stay, since they make other words. */
export function foldLetters(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/(?![\u3099\u309a])\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(FOLDABLE, (letter) => FOLDED[letter] ?? letter);
}

/**
 * Words in lower case without diacritics, in order. Scripts without spaces are cut by dictionary (`Intl.Segmenter`),
 * the same way in a question and in a text.
 */
export function words(text: string): readonly string[] {
  const found = foldLetters(text).match(WORD) ?? [];
  if (!UNSPACED.test(text)) return found;
  return found.flatMap((word) => (UNSPACED.test(word) ? segmentWord(word) : [word]));
}

function segmentWord(run: string): readonly string[] {
  return Array.from(segmenter.segment(run), (part) => part.segment);
}
