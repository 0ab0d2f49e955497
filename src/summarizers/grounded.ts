import type { Claim } from '../domain/summary.ts';
import { checkClaim } from '../text/claims/check-claim.ts';
import type { Candidate } from './extractive/sentences.ts';
import { keepsAttribution } from './grounded/attribution.ts';
import {
  bestSentence,
  claimStems,
  findEvidence,
  sharesAnchor,
  supportOf,
} from './grounded/evidence.ts';
import type { Draft } from './llm/drafts.ts';
import { plainSentences } from './plain-claim.ts';

/** Least share of a claim's content words that the cited sentences must hold. */
const SUPPORT = 0.55;
/** A claim of fewer content words must be held whole. */
const FEWEST_STEMS = 4;
/** One that cites more sentences names none: among so many, every figure and name stands somewhere. */
const MOST_CITED = 8;

export interface Grounded {
  readonly claims: readonly Claim[];
  readonly omittedClaims: number;
  /** Claims that stand as the model made them, or only lacked who said it. */
  readonly borne: number;
}

type Verdict =
  | { readonly kind: 'kept' | 'attributed' | 'repaired'; readonly claim: Claim }
  | { readonly kind: 'omitted' };

const OMITTED: Verdict = { kind: 'omitted' };

/**
 * Holds what a model wrote against the sentences that it was given. What they don't bear is replaced by the best cited
 * sentence as it stands where the claim is near enough to it, or left out. `language` is the one asked for; `null` for
 * the article's own.
 */
export function groundDrafts(
  drafts: readonly Draft[],
  sentences: readonly Candidate[],
  language: string | null,
): Grounded {
  const verdicts = drafts.flatMap((draft) => judgeDraft(draft, sentences, language));
  const shown = verdicts.filter((verdict) => verdict.kind !== 'omitted');
  const claims = new Map(shown.map(({ claim }) => [claim.text, claim]));
  return {
    claims: [...claims.values()],
    omittedClaims: verdicts.length - shown.length,
    borne: shown.filter(({ kind }) => kind !== 'repaired').length,
  };
}

function judgeDraft(
  { text, cites }: Draft,
  sentences: readonly Candidate[],
  language: string | null,
): readonly Verdict[] {
  const own = sentences[0]?.language ?? null;
  const isTranslated = language !== null && own !== null && primary(language) !== primary(own);
  const plain = plainSentences(text, language ?? own);
  if (plain.length === 0) return [OMITTED];
  return plain.map((claim) => {
    const stems = claimStems(claim, own);
    const cited = resolve(cites, sentences) ?? findEvidence(stems, sentences);
    if (cited.length === 0) return OMITTED;
    const isNear = isTranslated ? sharesAnchor(claim, cited) : isSupported(stems, cited);
    return isNear
      ? judgeClaim(claim, cited, { stems, language: isTranslated ? null : own })
      : OMITTED;
  });
}

function primary(language: string): string {
  return language.toLowerCase().split('-')[0] ?? language;
}

/** The sentences that a claim cites; `null` where it doesn't say by which of them it stands. */
function resolve(
  cites: Draft['cites'],
  sentences: readonly Candidate[],
): readonly Candidate[] | null {
  const numbers = new Set(cites);
  if (cites === null || numbers.size > MOST_CITED) return null;
  return [...numbers].flatMap((number) => sentences[number - 1] ?? []);
}

function isSupported(stems: ReadonlySet<string>, cited: readonly Candidate[]): boolean {
  return supportOf(stems, cited) >= (stems.size < FEWEST_STEMS ? 1 : SUPPORT);
}

function judgeClaim(
  claim: string,
  cited: readonly Candidate[],
  { stems, language }: { readonly stems: ReadonlySet<string>; readonly language: string | null },
): Verdict {
  const evidence = cited.map(({ text }) => text).join('\n');
  const isTrue = checkClaim(claim, evidence, { text: contextOf(cited), language }).length === 0;
  if (isTrue && keepsAttribution(claim, cited)) {
    return {
      kind: 'kept',
      claim: { text: claim, citations: cited.map(({ citation }) => citation) },
    };
  }
  const source = bestSentence(stems, cited);
  if (source === null) return OMITTED;
  const quoted = { text: source.text, citations: [source.citation] };
  return { kind: isTrue ? 'attributed' : 'repaired', claim: quoted };
}

function contextOf(cited: readonly Candidate[]): string {
  const lines = cited.flatMap(({ citation }) => [
    citation.headline,
    citation.section,
    citation.outlet,
    citation.publishedAt?.toString().slice(0, 10),
  ]);
  return [...new Set(lines)].filter((line) => typeof line === 'string').join('\n');
}
