/** What the Web API answers with `ok: false`. */
export class Refusal extends Error {
  readonly word: string;
  readonly details: readonly string[];
  /** For "ratelimited". */
  readonly retryAfter: number;

  constructor(word: string, details: readonly string[], retryAfter: number) {
    super(word);
    this.word = word;
    this.details = details;
    this.retryAfter = retryAfter;
  }
}

export function refuse(
  word: string,
  details: readonly string[] = [],
  retryAfter: number = 1,
): never {
  throw new Refusal(word, details, retryAfter);
}
