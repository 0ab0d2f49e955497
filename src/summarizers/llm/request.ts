import type { SummaryLength, SummaryPart, SummaryRequest } from '../../domain/summary.ts';
import type { ModelRequest } from '../../ports/model.ts';
import type { Prompts } from '../../ports/prompts.ts';
import { looksLikeInstruction } from '../../text/instruction-like.ts';
import { printableLine } from '../../text/printable.ts';
import { readCandidates, type Candidate } from '../extractive/sentences.ts';

const CLAIMS: Readonly<Record<SummaryLength, number>> = { short: 2, normal: 3, long: 5 };

/** Where several articles answer, no outlet fills the evidence alone. */
const MAX_PASSAGES_PER_OUTLET = 3;
/** Longer articles are read as far as this goes. */
const MAX_BATCHES = 4;
/** With room for models that think before they write. */
const MAX_OUTPUT_TOKENS = 2000;
/** Low, so that scripts with more tokens a character fit as well. */
const CHARACTERS_PER_TOKEN = 2;

const SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['claims'],
  properties: {
    claims: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['text', 'cites'],
        properties: {
          text: { type: 'string' },
          cites: { type: 'array', items: { type: 'integer' } },
        },
      },
    },
  },
};

/** One call to the model, and the sentences that its numbers stand for: number 1 is the first. */
export interface Batch {
  readonly request: ModelRequest;
  readonly sentences: readonly Candidate[];
}

export function maxClaims({ length }: SummaryRequest): number {
  return CLAIMS[length];
}

/** The calls that a request takes: one, or one for each stretch of sections that fits where it is long. */
export function buildBatches(
  request: SummaryRequest,
  prompts: Prompts,
  maxInputTokens: number,
): readonly Batch[] {
  const instructions = instructionsFor(request, prompts);
  const focus = focusBlock(request);
  const room = maxInputTokens * CHARACTERS_PER_TOKEN - instructions.length - focus.length;
  return fill(readSentences(request), room).map((sentences) => ({
    sentences,
    request: {
      purpose: request.purpose ?? 'summary',
      ...(request.place === undefined ? {} : { place: request.place }),
      instructions,
      input: `<sentences>\n${sentences.map(numbered).join('\n')}\n</sentences>${focus}`,
      schema: SCHEMA,
      maxOutputTokens: MAX_OUTPUT_TOKENS,
    },
  }));
}

function instructionsFor(request: SummaryRequest, prompts: Prompts): string {
  const prompt = prompts[request.purpose === 'answer' ? 'answer' : 'summary'];
  return prompt
    .replaceAll('{claims}', String(maxClaims(request)))
    .replaceAll('{language}', languageName(request.language));
}

function languageName(language: string | null): string {
  if (language === null || !/^[a-z]{2,3}(?:-[a-z]{2,4})?$/iu.test(language)) {
    return 'the language of the sentences';
  }
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
}

function focusBlock({ focus, purpose }: SummaryRequest): string {
  if (focus === null) return '';
  const name = purpose === 'answer' ? 'question' : 'topic';
  return `\n<${name}>\n${asData(focus)}\n</${name}>`;
}

/** What the model may read and cite: sentences that give orders are left out. */
function readSentences(request: SummaryRequest): readonly Candidate[] {
  const parts = request.parts.length > 1 ? limitOutlets(request.parts) : request.parts;
  return readCandidates({ ...request, parts })
    .flat()
    .filter(({ text }) => !looksLikeInstruction(text));
}

function limitOutlets(parts: readonly SummaryPart[]): readonly SummaryPart[] {
  const used = new Map<string, number>();
  return parts.map((part) => {
    const outlet = part.article.outlet ?? part.id;
    const before = used.get(outlet) ?? 0;
    const sections = part.sections.slice(0, Math.max(0, MAX_PASSAGES_PER_OUTLET - before));
    used.set(outlet, before + sections.length);
    return { ...part, sections };
  });
}

/** Sentences in stretches of at most `room` characters; a section is only torn where it doesn't fit by itself. */
function fill(sentences: readonly Candidate[], room: number): readonly (readonly Candidate[])[] {
  const batches: Candidate[][] = [];
  let left = 0;
  for (const section of bySection(sentences)) {
    const size = section.reduce((sum, one) => sum + cost(one), 0);
    if (batches.length === 0 || size > left) {
      batches.push([]);
      left = room;
    }
    for (const sentence of section) {
      if (cost(sentence) > left) continue;
      batches.at(-1)?.push(sentence);
      left -= cost(sentence);
    }
  }
  return batches.filter((batch) => batch.length > 0).slice(0, MAX_BATCHES);
}

function bySection(sentences: readonly Candidate[]): Iterable<readonly Candidate[]> {
  return Map.groupBy(
    sentences,
    ({ part, citation }) => `${part} ${citation.sectionIndex}`,
  ).values();
}

/** With its number and outlet. */
function cost({ text, citation }: Candidate): number {
  return text.length + (citation.outlet?.length ?? 0) + 16;
}

function numbered({ text, citation }: Candidate, index: number): string {
  const outlet = citation.outlet === null ? '' : ` (${asData(citation.outlet)})`;
  return `[${index + 1}]${outlet} ${asData(text)}`;
}

/** One line without the brackets that mark numbers, blocks and a model's own turns: it can neither end nor fake them. */
function asData(text: string): string {
  return printableLine(text)
    .replace(/[<[{]/gu, '(')
    .replace(/[>\]}]/gu, ')');
}
