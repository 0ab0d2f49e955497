/** Columns that a text takes on a terminal: wide characters take two, marks none. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const MARK = /\p{M}|\u200d|\ufe0f/u;

/** What could move the cursor, change colours or hide text; article text is printed by nobody else. */
const CONTROLS =
  /[\p{Cc}\p{Cs}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

/** The text without anything that a terminal obeys. */
export function printable(text: string): string {
  return text.replace(/[\n\t]/gu, ' ').replace(CONTROLS, '');
}

export function columns(text: string): number {
  let count = 0;
  for (const character of text) {
    if (!MARK.test(character)) count += WIDE.test(character) ? 2 : 1;
  }
  return count;
}

export interface Indent {
  /** Before the first line. */
  readonly first: string;
  /** Before each further line. */
  readonly rest: string;
}

export const NO_INDENT: Indent = { first: '', rest: '' };

/** Breaks a text between words into lines of at most `width` columns; a longer word stands on a line of its own. */
export function wrap(text: string, width: number, indent: Indent = NO_INDENT): readonly string[] {
  return fill(printable(text).split(/\s+/u), { width, gap: ' ', indent });
}

export interface Filling {
  /** Columns. */
  readonly width: number;
  /** Between two pieces on one line. */
  readonly gap: string;
  readonly indent: Indent;
}

/** Lines of whole pieces, as many on each as it has room for. */
export function fill(
  pieces: readonly string[],
  { width, gap, indent }: Filling,
): readonly string[] {
  const lines: string[] = [];
  let line = indent.first;
  let isEmpty = true;
  for (const piece of pieces) {
    if (piece === '') continue;
    if (!isEmpty && columns(line) + gap.length + columns(piece) > width) {
      lines.push(line);
      line = indent.rest;
      isEmpty = true;
    }
    line += isEmpty ? piece : gap + piece;
    isEmpty = false;
  }
  return [...lines, line];
}
