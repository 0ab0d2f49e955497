import type { ChatCompletionChunk } from 'openai/resources/chat/completions';
import type { Generation, ModelRequest, TokenUsage } from '../../../ports/model.ts';
import { MAX_CHARACTERS_PER_TOKEN, endOf, finishGeneration, usageOf } from './response.ts';

/** Reads an answer piece by piece, telling `onText` of each. */
export async function collectStream(
  chunks: AsyncIterable<ChatCompletionChunk>,
  request: ModelRequest,
): Promise<Generation> {
  let text = '';
  let end: Generation['end'] = 'complete';
  let usage: TokenUsage | null = null;
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
  return finishGeneration({ text, end }, request, usage);
}
