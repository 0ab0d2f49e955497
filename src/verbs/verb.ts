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

/** What the configuration says of answers. */
export interface AnswerTerms {
  readonly about: {
    /** BCP 47; `null` for the language of the articles. */
    readonly language: string | null;
    /** IANA name of the zone in which "yesterday" is meant. */
    readonly timeZone: string;
  };
}

/** A command for other programs; `Needs` is exactly the slice of ports that it uses. */
export interface Verb<Needs> {
  run(needs: Needs, input: VerbInput): AsyncIterable<VerbLine>;
}
