/** One line of output. */
export interface VerbLine {
  readonly line: object;
  /** The program ends with exit code 1 when any line is an error. */
  readonly isError: boolean;
}

export interface VerbInput {
  /** What follows the verb. */
  readonly words: readonly string[];
  /** since, length, source. */
  readonly options: Readonly<Record<string, string>>;
}

/** A command for other programs; `Needs` is exactly the slice of ports that it uses. */
export interface Verb<Needs> {
  run(needs: Needs, input: VerbInput): AsyncIterable<VerbLine>;
}
