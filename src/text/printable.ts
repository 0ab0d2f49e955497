const LINE_END = /\r\n?|[\u0085\u2028\u2029]/g;

/** A joiner between two pictographs makes one emoji of them. */
const EMOJI_JOINER = /(?<=\p{Extended_Pictographic}\ufe0f?)\u200d(?=\p{Extended_Pictographic})/u;

/**
 * What nobody sees or what turns the text around it: controls, soft hyphens, fillers, joiners outside of emoji,
 * bidirectional marks, word joiners, variation selectors other than the emoji one, annotation anchors, tags.
 */
const UNSEEN =
  // eslint-disable-next-line no-control-regex, no-misleading-character-class -- they are what it looks for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff9-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/u;

const UNSEEN_OR_JOINER = new RegExp(`(?<joiner>${EMOJI_JOINER.source})|${UNSEEN.source}`, 'gu');

/** More accents than this upon one letter are scribble that covers its neighbours. */
const PILED_MARKS = /(\p{M}{8})\p{M}+/gu;

/**
 * The last guard before text leaves for a chat: nothing in it is invisible, reorders what stands beside it or breaks
 * an encoder, so that what a reader sees is all there is. Lines end in "\n".
 */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(LINE_END, '\n')
    .replace(UNSEEN_OR_JOINER, (found, joiner?: string) => (joiner === undefined ? '' : found))
    .replace(PILED_MARKS, '$1');
}

/** `printable` on one line, white space collapsed. */
export function printableLine(text: string): string {
  return printable(text).replace(/\s+/gu, ' ').trim();
}
