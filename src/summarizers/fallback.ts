import type { Claim, Summary, SummaryRequest } from '../domain/summary.ts';
import { BroadsheetError } from '../domain/errors.ts';
import type { Log } from '../ports/log.ts';
import type { LanguageModel } from '../ports/model.ts';
import type { Prompts } from '../ports/prompts.ts';
import type { ShowClaims, Summarizer } from '../ports/summarizer.ts';
import { groundDrafts } from './grounded.ts';
import { MAX_DRAFTS, createDraftReader, readDrafts, type Draft } from './llm/drafts.ts';
import { buildBatches, maxClaims, type Batch } from './llm/request.ts';

const UNAVAILABLE = 'The model is unavailable: sentences are quoted.';
const UNPROVED = 'The model wrote nothing that the articles bear out: sentences are quoted.';

export interface ModelSummarizerNeeds {
  /** Behind its guard: a deadline bounds every call. */
  readonly model: LanguageModel;
  readonly prompts: Prompts;
  /** Serves where the model doesn't. */
  readonly extractive: Summarizer;
  readonly log: Pick<Log, 'warn'>;
}

/** The model's words where the articles bear them, the articles' own words otherwise. Never fails for the model. */
export function createModelSummarizer(needs: ModelSummarizerNeeds): Summarizer {
  return {
    id: needs.model.name,
    async summarize(request, showClaims) {
      try {
        return (await write(needs, request, showClaims)) ?? (await quote(needs, request, UNPROVED));
      } catch (error) {
        if (!(error instanceof BroadsheetError)) throw error;
        needs.log.warn('the model did not serve', { code: error.code, reason: error.message });
        return await quote(needs, request, error.advice ?? UNAVAILABLE);
      }
    },
  };
}

async function quote(
  { extractive }: ModelSummarizerNeeds,
  request: SummaryRequest,
  note: string,
): Promise<Summary> {
  const summary = await extractive.summarize(request);
  return summary.claims.length === 0 ? summary : { ...summary, notes: [...summary.notes, note] };
}

/** `null` where no claim of the model's stands as it was made. */
async function write(
  { model, prompts }: ModelSummarizerNeeds,
  request: SummaryRequest,
  showClaims: ShowClaims | undefined,
): Promise<Summary | null> {
  const batches = buildBatches(request, prompts, model.maxInputTokens);
  const count = maxClaims(request);
  const shown: (readonly Claim[])[] = batches.map(() => []);
  const written = await Promise.all(
    batches.map((batch, index) => {
      if (showClaims === undefined) return writeBatch(model, batch, request);
      return writeBatch(model, batch, request, (claims) => {
        shown[index] = claims;
        showClaims(join(shown, count));
      });
    }),
  );
  if (written.every(({ borne }) => borne === 0)) return null;
  return {
    claims: join(
      written.map(({ claims }) => claims),
      count,
    ),
    omittedClaims: written.reduce((sum, { omittedClaims }) => sum + omittedClaims, 0),
    writtenBy: model.name,
    notes: [],
  };
}

async function writeBatch(
  model: LanguageModel,
  batch: Batch,
  request: SummaryRequest,
  showClaims?: ShowClaims,
) {
  const { text, end } = await model.generate({
    ...batch.request,
    ...(showClaims === undefined ? {} : { onText: growingClaims(batch, request, showClaims) }),
  });
  const drafts = end === 'refused' ? [] : readDrafts(text);
  return groundDrafts(drafts, batch.sentences, request.language);
}

/** Shows an answer by whole claims while it is written, once one of them is the model's own and proved. */
function growingClaims(
  { sentences }: Batch,
  { language }: SummaryRequest,
  showClaims: ShowClaims,
): (piece: string) => void {
  const read = createDraftReader();
  const drafts: Draft[] = [];
  let standing = 0;
  return (piece) => {
    const whole = read(piece).slice(0, MAX_DRAFTS - drafts.length);
    if (whole.length === 0) return;
    drafts.push(...whole);
    const { claims, borne } = groundDrafts(drafts, sentences, language);
    if (borne === 0 || claims.length === standing) return;
    standing = claims.length;
    showClaims(claims);
  };
}

/** The most important claims of each stretch, in reading order of the stretches, `count` or one of each. */
function join(stretches: readonly (readonly Claim[])[], count: number): readonly Claim[] {
  const share = Math.max(1, Math.ceil(count / Math.max(1, stretches.length)));
  return stretches.length === 1
    ? (stretches[0] ?? []).slice(0, count)
    : stretches.flatMap((claims) => claims.slice(0, share));
}
