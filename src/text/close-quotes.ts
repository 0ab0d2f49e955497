/** What belongs to a mark that opens a quotation; German closes with the sign that opens one in English. */
const CLOSED_BY: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '»': '«' };
const OPENED_BY: Readonly<Record<string, string>> = { '”': '“', '“': '„', '»': '«', '«': '»' };
const MARK = /[“”„«»]/gu;
const SPACE_OR_BRACKET = /[\s([{—–-]/u;

/**
 * Gives a sentence that was cut out of a longer quotation the mark that it lost: a quotation of several sentences opens
 * with its first and closes with its last.
 */
export function closeQuotes(sentence: string): string {
  const straight = closeStraight(sentence);
  const open: string[] = [];
  const closing: string[] = [];
  for (const { 0: mark, index } of straight.matchAll(MARK)) {
    if (isOpening(straight, index)) open.push(mark);
    else if (open.pop() === undefined) closing.push(mark);
  }
  // More than one that is missing can't be placed.
  const [lostClose] = open.length === 1 ? open : [];
  const [lostOpen] = closing.length === 1 ? closing : [];
  return `${OPENED_BY[lostOpen ?? ''] ?? ''}${straight}${CLOSED_BY[lostClose ?? ''] ?? ''}`;
}

/** By where it stands, since languages use the same signs in opposite ways. */
function isOpening(text: string, index: number): boolean {
  const [before = ' ', mark = '', after = ' '] = [text[index - 1], text[index], text[index + 1]];
  if (mark === '„') return true;
  if (mark === '”') return false;
  const isAfterSpace = SPACE_OR_BRACKET.test(before);
  // French sets spaces within its marks: there the sign alone tells.
  if (isAfterSpace && /\s/u.test(after)) return mark === '«' || mark === '“';
  return isAfterSpace;
}

function closeStraight(sentence: string): string {
  if (sentence.split('"').length % 2 === 1) return sentence;
  // `…against us," he said.` lost its beginning; `"We came.` lost its end.
  return sentence.startsWith('"') ? `${sentence}"` : `"${sentence}`;
}
