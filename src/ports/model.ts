/** What a call is for: told apart in `/usage` and by budgets. */
export type ModelPurpose = 'summary' | 'answer' | 'digest' | 'embedding';

export interface ModelRequest {
  readonly purpose: ModelPurpose;
  /** `channelKey` of the place that it is made for, to count its tokens to; nobody's where left out. */
  readonly place?: string;
  /** The instructions: ours alone, never a word of an article or a reader. */
  readonly instructions: string;
  /** The data: fenced article text and the reader's question. */
  readonly input: string;
  /** The JSON Schema that the answer must fit. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly maxOutputTokens: number;
  readonly signal?: AbortSignal;
  /** Called with each piece of the answer's text as it arrives, where the endpoint streams. */
  readonly onText?: (piece: string) => void;
}

export interface TokenUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export interface Generation {
  /** As the model wrote it: JSON if it kept to the schema, anything if it did not. */
  readonly text: string;
  readonly usage: TokenUsage;
  /** `length`: cut off at `maxOutputTokens`; `refused`: the model or a filter would not answer. */
  readonly end: 'complete' | 'length' | 'refused';
}

export interface LanguageModel {
  /** As the endpoint calls it; names the writer in footers and caches. */
  readonly name: string;
  /** What fits into one request, in tokens. */
  readonly maxInputTokens: number;
  /** Rejects with a `BroadsheetError` (`model-failed`, `rate-limited`, `too-slow`); nothing else gets out. */
  generate(request: ModelRequest): Promise<Generation>;
}
