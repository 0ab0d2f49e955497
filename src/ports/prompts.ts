/** Our instructions to a model, with {claims} (most claims to write) and {language} to be filled in. */
export interface Prompts {
  readonly summary: string;
  readonly answer: string;
}
