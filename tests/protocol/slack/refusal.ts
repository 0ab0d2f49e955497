/** What the Web API answers with `ok: false`. */
export class Refusal extends Error {
  readonly word: string;
  readonly details: readonly string[];

  constructor(word: string, details: readonly string[] = []) {
    super(word);
    this.word = word;
    this.details = details;
  }
}

export function refuse(word: string, details: readonly string[] = []): never {
  throw new Refusal(word, details);
}
