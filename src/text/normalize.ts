/** Every kind of line end: CR LF, CR, NEL, line and paragraph separator, vertical tab, form feed. */
const LINE_END = /\r\n?|[\u0085\u2028\u2029\v\f]/g;

const ODD_SPACE = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;

/**
 * What nobody sees: controls, soft hyphens, bidirectional marks and overrides, word joiners, invisible operators,
 * annotation anchors, fillers, tag characters, private variation selectors and lone surrogates.
 */
const INVISIBLE = new RegExp(
  [
    String.raw`[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u061C\u115F\u1160]`,
    String.raw`[\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]`,
    String.raw`\u034F|[\u17B4\u17B5]|[\u180B-\u180F]|[\uFE00-\uFE0D]`,
    String.raw`[\u{1BCA0}-\u{1BCA3}]|[\u{1D173}-\u{1D17A}]|[\u{E0000}-\u{E0FFF}]|\p{Surrogate}`,
  ].join('|'),
  'gu',
);

/** A joiner shapes Arabic and Indic letters and emoji; anywhere else it only hides something. */
const STRAY_JOINER =
  /(?<![\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])[\u200C\u200D]+|[\u200C\u200D](?=[\u200C\u200D]|[\s\p{P}]|$)/gu;

/** More than two accents upon one another are scribble ("zalgo"), not writing. */
const COMBINING = String.raw`[\u0300-\u036F\u0483-\u0489\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]`;
const PILED_MARKS = new RegExp(`(${COMBINING}{2})${COMBINING}+`, 'gu');

/** Text of this kind alone needs no look at single characters. */
const PLAIN =
  /^[\n\x20-\x7E\u00C0-\u02FF\u0370-\u0373\u0376-\u0482\u048A-\u0590\u2010-\u201F\u2026\u20AC\u4E00-\u9FFF]*$/;

/**
 * The one door for text from outside: invisible characters and lone surrogates are taken out, piled accents thinned,
 * every space becomes a plain one, runs of spaces one, more than one blank line one. Line breaks stay. Idempotent.
 */
export function cleanText(text: string): string {
  const seen = PLAIN.test(text) ? text : dropInvisible(text);
  return seen
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** `cleanText` on one line. */
export function cleanLine(text: string): string {
  const clean = cleanText(text);
  return clean.includes('\n') ? clean.replace(/\n+/g, ' ') : clean;
}

function dropInvisible(text: string): string {
  return text
    .replace(LINE_END, '\n')
    .replace(ODD_SPACE, ' ')
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
    .normalize('NFC')
    .replace(PILED_MARKS, '$1');
}
