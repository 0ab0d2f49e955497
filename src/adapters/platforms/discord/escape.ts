import { printable, printableLine } from '../../../text/printable.ts';

/** Splits "@everyone" without a trace for the eye; Discord's own advice. */
const ZERO_WIDTH_SPACE = '\u200b';

/** Emphasis, code, spoilers, brackets of links, and "<" of every mention, emoji, timestamp and command. */
const MARKUP = /[\\*_~`|<[\]]/;
/** "https://…" becomes a link by itself, ":smile:" an emoji. */
const COLON = /:(?=\/\/|[\w+~-]{2,}:)/;
const MASS_MENTION = /@(?=everyone|here)/i;
/** Invitations are shown as a card even where they are no link. */
const INVITATION_DOT = /(?<=(?:discord(?:app)?|dsc|invite))\.(?=gg|com\/invite|me|io|li)/i;
/** Headings, small print, quotes and lists begin a line. */
const LINE_START = /(?<=^[ \t]*)[#>+-]/;
const NUMBER_MARK = /(?<=^[ \t]*\d+)[.)](?=\s)/;

const SPECIAL = new RegExp(
  [MARKUP, COLON, INVITATION_DOT, LINE_START, NUMBER_MARK].map(({ source }) => source).join('|'),
  'gim',
);
const MENTIONS = new RegExp(MASS_MENTION.source, 'gi');

/** Text of an article or a person as it must stand in Discord's markup to be read as it was written. */
export function escapeText(text: string): string {
  return escapeMarkup(printable(text));
}

/** `escapeText` on one line. */
export function escapeLine(text: string): string {
  return escapeMarkup(printableLine(text));
}

/** Text as code; there nothing is markup but the backtick. */
export function escapeCode(text: string): string {
  const code = printableLine(text).replaceAll('`', 'ˋ');
  return code === '' ? '' : `\`${code.replace(MENTIONS, `@${ZERO_WIDTH_SPACE}`)}\``;
}

function escapeMarkup(text: string): string {
  return text.replace(SPECIAL, '\\$&').replace(MENTIONS, `@${ZERO_WIDTH_SPACE}`);
}
