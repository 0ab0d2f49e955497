import { Stream } from 'openai/streaming';
import type { ChatCompletion, ChatCompletionChunk } from 'openai/resources/chat/completions';
import type { Generation, ModelRequest, TokenUsage } from '../../../ports/model.ts';
import {
  MAX_CHARACTERS_PER_TOKEN,
  endOf,
  finishGeneration,
  readCompletion,
  usageOf,
} from './response.ts';

/** The answer to a call that asked for a stream; some endpoints answer in one piece all the same. */
export async function readStream(response: Response, request: ModelRequest): Promise<Generation> {
  if (response.headers.get('content-type')?.includes('text/event-stream') !== true) {
    return readCompletion((await response.json()) as ChatCompletion, request);
  }
  const stream = Stream.fromSSEResponse<ChatCompletionChunk>(response, new AbortController());
  return collectStream(stream, request);
}

/** Reads an answer piece by piece, telling `onText` of each. */
async function collectStream(
  chunks: AsyncIterable<ChatCompletionChunk>,
  request: ModelRequest,
): Promise<Generation> {
  let text = '';
  // Only an answer that says so is whole.
  let end: Generation['end'] = 'length';
  let usage: TokenUsage | null = null;
  try {
    for await (const chunk of chunks) {
      usage = usageOf(chunk.usage) ?? usage;
      const choice = (chunk.choices as ChatCompletionChunk['choices'] | undefined)?.[0];
      const piece = choice?.delta?.content ?? '';
      text += piece;
      if (piece !== '') request.onText?.(piece);
      if (choice?.finish_reason) end = endOf(choice.finish_reason, null);
      if (choice?.delta?.refusal) end = 'refused';
      if (text.length > request.maxOutputTokens * MAX_CHARACTERS_PER_TOKEN) {
        end = 'length';
        break;
      }
    }
  } catch (error) {
    // What came until the deadline is worth showing.
    if (request.signal?.aborted !== true || text === '') throw error;
  }
  return finishGeneration({ text, end }, request, usage);
}
