const SEGMENTER = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Text of at most `max` UTF-16 units, cut between graphemes and at a word's end where one is near, with "…". */
export function clipText(text: string, max: number): string {
  if (text.length <= max) return text;
  const head = takeGraphemes(text, max - 1);
  const wordEnd = head.lastIndexOf(' ');
  return `${(wordEnd > max * 0.7 ? head.slice(0, wordEnd) : head).trimEnd()}…`;
}

/** The longest beginning of at most `max` UTF-16 units that doesn't cut a grapheme in two. */
export function takeGraphemes(text: string, max: number): string {
  if (text.length <= max) return text;
  let end = 0;
  for (const { index, segment } of SEGMENTER.segment(text.slice(0, max + 64))) {
    if (index + segment.length > max) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
