import OpenAI from 'openai';
import type { Generation, LanguageModel, ModelRequest } from '../../../ports/model.ts';
import { mapError, refusesFormat, refusesStream } from './errors.ts';
import { FORMATS, requestBody, type Endpoint, type Format } from './request.ts';
import { readCompletion } from './response.ts';
import { readStream } from './stream.ts';

/** Cautious for endpoints that don't tell; hosted models take far more. */
const DEFAULT_MAX_INPUT_TOKENS = 12_000;

export interface OpenAiOptions {
  readonly apiKey: string;
  /** `null` for OpenAI's own. */
  readonly baseUrl: string | null;
  readonly model: string;
  /** From the first byte sent to the last one read. */
  readonly timeoutMs: number;
}

/**
 * Any endpoint that speaks OpenAI's chat completions. Asks for JSON by schema, and goes down to plain JSON and to
 * plain text for endpoints that refuse it, and to an answer in one piece for those that don't stream. Makes one call a request: retries are the caller's matter.
 */
export function createOpenAiModel({
  apiKey,
  baseUrl,
  model,
  timeoutMs,
}: OpenAiOptions): LanguageModel {
  const client = new OpenAI({ apiKey, baseURL: baseUrl, maxRetries: 0, timeout: timeoutMs });
  const endpoint: Endpoint = { model, isOwn: baseUrl === null };
  let format: Format = 'schema';
  let mayStream = true;

  async function call(request: ModelRequest): Promise<Generation> {
    const body = requestBody(endpoint, request, format);
    const options = request.signal === undefined ? {} : { signal: request.signal };
    if (request.onText === undefined || !mayStream) {
      return readCompletion(await client.chat.completions.create(body, options), request);
    }
    const streamed = { ...body, stream: true, stream_options: { include_usage: true } } as const;
    return readStream(
      await client.chat.completions.create(streamed, options).asResponse(),
      request,
    );
  }

  /** Asks less of the endpoint from now on; false where nothing less would do. */
  function askLess(error: unknown): boolean {
    if (mayStream && refusesStream(error)) {
      mayStream = false;
      return true;
    }
    const simpler = FORMATS[FORMATS.indexOf(format) + 1];
    if (simpler === undefined || !refusesFormat(error)) return false;
    format = simpler;
    return true;
  }

  return {
    name: model,
    maxInputTokens: DEFAULT_MAX_INPUT_TOKENS,
    async generate(request) {
      try {
        return await call(request);
      } catch (error) {
        if (!askLess(error)) throw mapError(error);
        return this.generate(request);
      }
    },
  };
}
