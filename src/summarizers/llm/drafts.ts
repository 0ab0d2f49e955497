import { splitSentences } from '../../text/sentences.ts';

/** A claim as the model gave it, unchecked. */
export interface Draft {
  readonly text: string;
  /** Numbers of the sentences that it names; `null` where it wrote prose without any. */
  readonly cites: readonly number[] | null;
}

/** No answer of use holds more; the rest is not read. */
const MAX_CHARACTERS = 40_000;
export const MAX_DRAFTS = 20;
const CLAIM = /\{[^{}]*\}/gu;
/** Sentences end so; what doesn't was cut off or is no sentence. */
const SENTENCE_END = /[.!?。！？…؟۔]["”’»)\]]*$/u;

/**
 * Reads the claims of an answer that is still being written: each piece gives those that it completes. Prose without
 * JSON gives none, as nothing tells where one of its sentences ends for good.
 */
export function createDraftReader(): (piece: string) => readonly Draft[] {
  let unread = '';
  return (piece) => {
    unread += piece;
    if (!piece.includes('}')) return [];
    const drafts = readClaims(unread);
    unread = unread.slice(unread.lastIndexOf('}') + 1);
    return drafts;
  };
}

/**
 * The claims in a model's answer, however it is wrapped: JSON, JSON within other text or code fences, JSON that was
 * cut off (its whole claims), or plain prose. Nothing where no claim can be made out.
 */
export function readDrafts(answer: string): readonly Draft[] {
  const text = answer.slice(0, MAX_CHARACTERS);
  const drafts = /[{[]\s*["{]/u.test(text) ? readClaims(text) : readProse(text);
  return drafts.slice(0, MAX_DRAFTS);
}

function readClaims(text: string): readonly Draft[] {
  return Array.from(text.matchAll(CLAIM), ([object]) => readClaim(object)).filter(
    (draft) => draft !== null,
  );
}

function readClaim(object: string): Draft | null {
  let value: unknown;
  try {
    value = JSON.parse(object);
  } catch {
    return null;
  }
  const { text, cites } = value as { readonly text?: unknown; readonly cites?: unknown };
  if (typeof text !== 'string' || !Array.isArray(cites)) return null;
  return { text, cites: cites.map(Number).filter(Number.isInteger) };
}

function readProse(text: string): readonly Draft[] {
  return splitSentences(text.split(/\n+/u), null)
    .filter((sentence) => SENTENCE_END.test(sentence.text))
    .map((sentence) => ({ text: sentence.text, cites: null }));
}
