import { cleanText } from '../../text/normalize.ts';

/** A line of a text file with what its neighbourhood says. */
export interface Line {
  readonly text: string;
  /** Whether a blank line, or the beginning of the text, stands before it. */
  readonly startsParagraph: boolean;
  /** Whether a blank line, or the end of the text, follows it. */
  readonly endsParagraph: boolean;
}

/** Closing signs of a sentence in the scripts of the world, with the quotation marks that may follow. */
const SENTENCE_END = /[.!?…。！？؟।:;»](?:["'”’»)\]」』]*)$/u;

/** The lines that hold something, cleaned; hard-wrapped text is joined to paragraphs. */
export function readLines(text: string): readonly Line[] {
  const lines = cleanText(text).split('\n');
  const found: Line[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    found.push({
      text: line,
      startsParagraph: (lines[index - 1] ?? '') === '',
      endsParagraph: (lines[index + 1] ?? '') === '',
    });
  }
  return isHardWrapped(found) ? joinWrapped(found) : found;
}

export function endsSentence(line: string): boolean {
  return SENTENCE_END.test(line);
}

const WRAP_MIN = 55;
const WRAP_MAX = 100;

/** Mail and old wire copy break their lines at one width: most lines are nearly as long as the longest. */
function isHardWrapped(lines: readonly Line[]): boolean {
  const longest = lines.reduce((most, line) => Math.max(most, line.text.length), 0);
  if (lines.length < 6 || longest < WRAP_MIN || longest > WRAP_MAX) return false;
  const inner = lines.filter((line) => !line.endsParagraph);
  const full = inner.filter((line) => line.text.length > longest * 0.75);
  return inner.length >= lines.length / 3 && full.length >= inner.length * 0.7;
}

function joinWrapped(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last === undefined || line.startsParagraph) joined.push({ ...line, endsParagraph: true });
    else joined[joined.length - 1] = { ...last, text: `${last.text} ${line.text}` };
  }
  return joined;
}
