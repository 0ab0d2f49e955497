import type { Embedder } from '../ports/embedder.ts';
import type { LanguageModel, ModelRequest } from '../ports/model.ts';
import type { Purse } from './purse.ts';

/** Fewer than in any script, so that a call never takes more than was set aside for it. */
const CHARACTERS_PER_TOKEN = 1;

/** A model that is paid from a purse. */
export function budgetModel(model: LanguageModel, purse: Purse): LanguageModel {
  return {
    name: model.name,
    maxInputTokens: model.maxInputTokens,
    generate: (request) =>
      purse.spend(
        {
          purpose: request.purpose,
          model: model.name,
          place: request.place ?? null,
          mostTokens: mostTokens(request),
        },
        () => model.generate(request),
      ),
  };
}

/** An embedder that is paid from a purse; what is embedded is for everybody. */
export function budgetEmbedder(embedder: Embedder, purse: Purse): Embedder {
  const { name } = embedder;
  return {
    name,
    embed(texts) {
      const most = Math.ceil(texts.join('').length / CHARACTERS_PER_TOKEN);
      const expense = { purpose: 'embedding', model: name, place: null, mostTokens: most } as const;
      return purse.spend(expense, () => embedder.embed(texts));
    },
  };
}

function mostTokens({ instructions, input, maxOutputTokens }: ModelRequest): number {
  return Math.ceil((instructions.length + input.length) / CHARACTERS_PER_TOKEN) + maxOutputTokens;
}
