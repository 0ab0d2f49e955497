import { BroadsheetError } from '../domain/errors.ts';
import type { LanguageModel } from '../ports/model.ts';

export interface WatchedModel {
  readonly model: LanguageModel;
  /** Why the model has not served since it last did; `null` while it serves. */
  readonly trouble: () => string | null;
}

/** Keeps in mind what goes wrong with a model, so that its operator can be told. */
export function watchModel(model: LanguageModel): WatchedModel {
  let trouble: string | null = null;
  return {
    trouble: () => trouble,
    model: {
      ...model,
      async generate(request) {
        try {
          const generation = await model.generate(request);
          trouble = null;
          return generation;
        } catch (error) {
          // What comes later is often only that the endpoint is left alone.
          if (error instanceof BroadsheetError) trouble ??= error.message;
          throw error;
        }
      },
    },
  };
}
