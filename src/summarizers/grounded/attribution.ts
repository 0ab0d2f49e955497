import type { Candidate } from '../extractive/sentences.ts';

/** Words of saying, a line a language. */
const SAYING = [
  'said|says?|told|tells?|claim(?:s|ed)|argue[sd]?|warn(?:s|ed)|announce[sd]|accuse[sd]|alleged?|insist(?:s|ed)|denie[sd]|according to',
  'sagte|sagt|erklärte|laut|zufolge',
  'déclaré|affirmé|assuré|a dit|dit-il|dit-elle|selon',
  'dijo|afirmó|aseguró|declaró|señaló|según',
  'disse|afirmou|declarou|segundo',
  'dichiarato|detto|secondo',
  'zei|zegt|verklaarde|aldus|volgens',
  'powiedziała?|oświadczyła?|według|zdaniem',
  'сказала?|заявила?|сообщила?|по словам',
  'сказав|сказала|заявив|заявила|повідомив|повідомила|за словами',
];
const SPEECH = new RegExp(`(?<!\\p{L})(?:${SAYING.join('|')})(?!\\p{L})`, 'iu');
const SPEECH_ANYWHERE = /сказал|заявил|сообщил|قال|وفق|表示|称|说|述べ|語っ|によると/u;
const NAME = /\p{Lu}[\p{L}'’-]{2,}/gu;

/** Whether what somebody said stays what somebody said: with a word of saying, or with a name of the sentence's. */
export function keepsAttribution(claim: string, cited: readonly Candidate[]): boolean {
  if (!cited.every(({ text }) => isSpeech(text)) || isSpeech(claim)) return true;
  return cited.some(({ text }) => speakerNames(text).some((name) => claim.includes(name)));
}

function isSpeech(text: string): boolean {
  return SPEECH.test(text) || SPEECH_ANYWHERE.test(text);
}

/** Names in the clause around the word of saying. */
function speakerNames(text: string): readonly string[] {
  const clause = text.split(/[,;:“”"«»]/u).find((part) => isSpeech(part));
  return clause?.match(NAME) ?? [];
}
