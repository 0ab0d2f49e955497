/** Sentences of one article that may answer, in reading order. */
export interface AnswerPassages {
  readonly language: string | null;
  readonly headline: string;
  readonly sentences: readonly PassageSentence[];
}

export interface PassageSentence {
  readonly text: string;
  readonly heading: string | null;
  readonly sectionIndex: number;
  /** Index of the sentence in its section. */
  readonly sentence: number;
}
