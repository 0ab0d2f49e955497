/** What belongs to a mark that opens a quotation; German closes with the sign that opens one in English. */
const CLOSED_BY: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '»': '«' };
const OPENED_BY: Readonly<Record<string, string>> = { '”': '“', '“': '„', '»': '«', '«': '»' };
const MARK = /[“”„«»]/gu;
const SPACE_OR_BRACKET = /[\s([{—–-]/u;
const APOSTROPHE = /['’]/u;
/** What follows a mark that closes: a space or the punctuation of the sentence around. */
const BEHIND_CLOSING = /[\s.,;:!?)\]]/u;
/** French sets spaces within its marks. */
const SPACE_WITHIN = /«(?<space>\s)|(?<space>\s)»/u;

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
  const space = SPACE_WITHIN.exec(straight)?.groups?.['space'] ?? '';
  const start = lostOpen === undefined ? '' : `${OPENED_BY[lostOpen] ?? ''}${space}`;
  const end = lostClose === undefined ? '' : `${space}${CLOSED_BY[lostClose] ?? ''}`;
  return `${start}${straight}${end}`;
}

/** By where it stands, since languages use the same signs in opposite ways. */
function isOpening(text: string, index: number): boolean {
  const [before = ' ', mark = '', after = ' '] = [text[index - 1], text[index], text[index + 1]];
  if (mark === '„') return true;
  if (mark === '”') return false;
  // French elides before a quotation: "l’« Aldera »".
  if (mark === '«' && APOSTROPHE.test(before)) return true;
  const isAfterSpace = SPACE_OR_BRACKET.test(before);
  // Where a space stands within the marks, the sign alone tells.
  if (isAfterSpace && BEHIND_CLOSING.test(after)) return mark === '«' || mark === '“';
  return isAfterSpace;
}

function closeStraight(sentence: string): string {
  if (sentence.split('"').length % 2 === 1) return sentence;
  // `…against us," he said.` lost its beginning; `"We came.` lost its end.
  return sentence.startsWith('"') ? `${sentence}"` : `"${sentence}`;
}
