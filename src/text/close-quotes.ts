/** Quotation marks that come in pairs of different signs. */
const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['«', '»'],
];

/**
 * Gives a sentence that was cut out of a longer quotation the mark that it lost: a quotation of several sentences opens
 * with its first and closes with its last.
 */
export function closeQuotes(sentence: string): string {
  const straight = closeStraight(sentence);
  return PAIRS.reduce((text, [open, close]) => {
    const opened = count(text, open);
    const closed = count(text, close);
    if (opened === closed + 1) return text + close;
    return closed === opened + 1 ? open + text : text;
  }, straight);
}

function closeStraight(sentence: string): string {
  if (count(sentence, '"') % 2 === 0) return sentence;
  // `…against us," he said.` lost its beginning; `"We came.` lost its end.
  return sentence.startsWith('"') ? `${sentence}"` : `"${sentence}`;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
