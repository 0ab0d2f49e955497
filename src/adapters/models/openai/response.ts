import type { ChatCompletion } from 'openai/resources/chat/completions';
import { BroadsheetError } from '../../../domain/errors.ts';
import type { Generation, ModelRequest, TokenUsage } from '../../../ports/model.ts';

/** No language takes more characters a token on average; longer answers ran away. */
export const MAX_CHARACTERS_PER_TOKEN = 16;
/** English; for endpoints that don't count. */
const CHARACTERS_PER_TOKEN = 4;

/** A whole answer; an empty one is an error. */
export function readCompletion(completion: ChatCompletion, request: ModelRequest): Generation {
  // Endpoints of other makes leave out what OpenAI's types promise.
  const choice = (completion.choices as ChatCompletion['choices'] | undefined)?.[0];
  const message = choice?.message as Partial<ChatCompletion.Choice['message']> | undefined;
  const end = endOf(choice?.finish_reason ?? null, message?.refusal ?? null);
  return finishGeneration(
    { text: message?.content ?? '', end },
    request,
    usageOf(completion.usage),
  );
}

/** Checks what every way of answering has in common. */
export function finishGeneration(
  { text, end }: Pick<Generation, 'text' | 'end'>,
  request: ModelRequest,
  usage: TokenUsage | null,
): Generation {
  const counted = usage ?? estimateUsage(request, text);
  if (end === 'refused') return { text: '', end, usage: counted };
  if (text.trim() === '')
    throw new BroadsheetError('model-failed', 'the model gave an empty answer');
  const isRunaway = text.length > request.maxOutputTokens * MAX_CHARACTERS_PER_TOKEN;
  return { text, end: isRunaway ? 'length' : end, usage: counted };
}

export function endOf(reason: string | null, refusal: string | null): Generation['end'] {
  if (refusal !== null || reason === 'content_filter') return 'refused';
  return reason === 'length' ? 'length' : 'complete';
}

/** What the endpoint counted; `null` where it counts nothing that a budget could be held by. */
export function usageOf(usage: ChatCompletion['usage'] | null): TokenUsage | null {
  const { prompt_tokens: input, completion_tokens: output } = usage ?? {};
  return isCount(input) && isCount(output) ? { inputTokens: input, outputTokens: output } : null;
}

/** No request and no answer takes no token at all. */
export function isCount(tokens: unknown): tokens is number {
  return Number.isSafeInteger(tokens) && Number(tokens) > 0;
}

function estimateUsage({ instructions, input }: ModelRequest, text: string): TokenUsage {
  return {
    inputTokens: Math.ceil((instructions.length + input.length) / CHARACTERS_PER_TOKEN),
    outputTokens: Math.ceil(text.length / CHARACTERS_PER_TOKEN),
  };
}
