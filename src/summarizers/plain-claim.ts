import { printableLine } from '../text/printable.ts';
import { splitSentences } from '../text/sentences.ts';

/** A reader takes in no longer sentence. */
const MAX_CHARACTERS = 400;
/** A page shows five of those; what a model writes beyond that is not even looked at. */
const MAX_CLAIM = 5 * MAX_CHARACTERS;

const LINK =
  /\b[a-z][a-z\d+.-]*:\/\/|\bwww\.|\b(?:mailto|javascript|data):|\b[a-z\d-]+\.(?:com|net|org|gg|io|me|ly|ru|example)\/\S/iu;
const MARKUP =
  /!?\[[^\]]*\]\([^)]*\)|<[^<>]*>|```+|`|\[\s*\d[\d\s,]*\]|\*\*+|__+|~~+|\|\|+|^\s*(?:#{1,6}|>+|[-*•])\s+/gu;
const MENTION = /@(?:everyone|here|channel)\b|[@#]&?\d{5,}|(?<=^|\s)@(?=\w)/giu;
/** Words to the reader, outside of what somebody is quoted with. */
const ADDRESS = /\b(?:you|your|yours|yourself)\b/iu;
const QUOTED = /["“„«][^"”“»]*["”“»]/gu;
const COMMAND = /^\s*[/!]\w+/u;

/** The sentences of a claim as plain text; one with a link, a command or a word to the reader is none. */
export function plainSentences(text: string, language: string | null): readonly string[] {
  if (text.length > MAX_CLAIM) return [];
  const marked = printableLine(text);
  return splitSentences([marked.replace(MARKUP, ' ')], language)
    .map((sentence) => printableLine(sentence.text.replace(MENTION, '')))
    .filter((sentence) => sentence !== '' && isFit(sentence));
}

function isFit(sentence: string): boolean {
  return (
    sentence.length <= MAX_CHARACTERS &&
    !LINK.test(sentence) &&
    !COMMAND.test(sentence) &&
    !ADDRESS.test(sentence.replace(QUOTED, ''))
  );
}
