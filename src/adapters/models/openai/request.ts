import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';
import type { ModelRequest } from '../../../ports/model.ts';

/** How strictly an endpoint can be held to JSON, strictest first. */
export const FORMATS = ['schema', 'json', 'text'] as const;
export type Format = (typeof FORMATS)[number];

export interface Endpoint {
  readonly model: string;
  /** OpenAI's own endpoint: its newer models refuse `max_tokens` and a temperature; others know nothing else. */
  readonly isOwn: boolean;
}

export function requestBody(
  { model, isOwn }: Endpoint,
  { instructions, input, schema, maxOutputTokens }: ModelRequest,
  format: Format,
): ChatCompletionCreateParamsNonStreaming {
  return {
    model,
    messages: [
      { role: 'system', content: instructions },
      { role: 'user', content: input },
    ],
    ...(isOwn
      ? { max_completion_tokens: maxOutputTokens }
      : { max_tokens: maxOutputTokens, temperature: 0 }),
    ...responseFormat(schema, format),
  };
}

function responseFormat(
  schema: Readonly<Record<string, unknown>>,
  format: Format,
): Pick<ChatCompletionCreateParamsNonStreaming, 'response_format'> {
  if (format === 'text') return {};
  if (format === 'json') return { response_format: { type: 'json_object' } };
  return {
    response_format: { type: 'json_schema', json_schema: { name: 'answer', strict: true, schema } },
  };
}
