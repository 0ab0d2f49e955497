const SEGMENTER = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Text of at most `max` UTF-16 units, cut between graphemes and at a word's end where one is near, with "…". */
export function clipText(text: string, max: number): string {
  if (text.length <= max) return text;
  const head = takeGraphemes(text, max - 1);
  const wordEnd = head.lastIndexOf(' ');
  return `${(wordEnd > max * 0.7 ? head.slice(0, wordEnd) : head).trimEnd()}…`;
}

/** Longer than any grapheme that people write; what lies farther away doesn't move a boundary. */
const NEAR = 64;

/** The longest beginning of at most `max` UTF-16 units that doesn't cut a grapheme in two. */
export function takeGraphemes(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max <= 0) return '';
  const start = Math.max(0, max - NEAR);
  const around = SEGMENTER.segment(text.slice(start, max + NEAR)).containing(max - start);
  return text.slice(0, start + (around?.index ?? max - start));
}
