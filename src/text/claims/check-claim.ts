import { findReversedDeed } from './deeds.ts';
import { findNameWords } from './name-words.ts';
import { indexNames, isNameHeld } from './names.ts';
import { findReversal } from './negation.ts';
import { findOpposite } from './opposites.ts';
import { findQuotations, isQuotationHeld } from './quotations.ts';
import { findWrongSpeaker } from './speakers.ts';
import { isDateTold, isQuantityTold, readTelling, type Telling } from './told.ts';

/** A thing that a claim says and its evidence does not. */
export interface ClaimFault {
  readonly kind:
    | 'number'
    | 'date'
    | 'name'
    | 'speaker'
    | 'role'
    | 'quotation'
    | 'negation'
    | 'opposite';
  /** As it stands in the claim. */
  readonly text: string;
}

/** What may be taken as known besides the cited sentences: headline, section heading, outlet, date. */
export interface ClaimContext {
  readonly text: string;
  /** Of the claim and its evidence; left out where it is not known or not the same. */
  readonly language?: string | null;
}

/**
 * Checks a claim against the sentences that it cites: every number, date, name and quotation must be found there, what
 * somebody says or does must be theirs, nothing may be denied that they say or said that they deny, and nothing rise
 * that falls there. No faults means that the claim may be shown.
 */
export function checkClaim(
  claim: string,
  evidence: string,
  context: ClaimContext = { text: '' },
): readonly ClaimFault[] {
  if (claim === evidence) return [];
  const { language = null } = context;
  const told = readTelling(claim, language);
  const all = `${evidence}\n${context.text}`;
  const known = (context.text === '' ? [evidence] : [evidence, context.text, all]).map((text) =>
    readTelling(text, language),
  );
  return [
    ...findQuotations(claim)
      .filter((quotation) => !isQuotationHeld(quotation, evidence))
      .map((text): ClaimFault => ({ kind: 'quotation', text })),
    ...numberFaults(told, known),
    ...dateFaults(told, known),
    ...nameFaults(claim, all),
    ...faultOf('speaker', findWrongSpeaker(claim, evidence)),
    ...faultOf('role', findReversedDeed(claim, evidence)),
    ...faultOf('negation', findReversal(claim, evidence)),
    ...faultOf('opposite', findOpposite(claim, all)),
  ];
}

function numberFaults(claim: Telling, known: readonly Telling[]): readonly ClaimFault[] {
  return claim.quantities
    .filter((quantity) => !known.some((telling) => isQuantityTold(quantity, claim, telling)))
    .map(({ text }) => ({ kind: 'number', text }));
}

function dateFaults(claim: Telling, known: readonly Telling[]): readonly ClaimFault[] {
  return claim.dates
    .filter((date) => !known.some((telling) => isDateTold(date, claim, telling)))
    .map(({ text }) => ({ kind: 'date', text }));
}

function nameFaults(claim: string, known: string): readonly ClaimFault[] {
  const index = indexNames(known);
  return findNameWords(claim)
    .filter((name) => !isNameHeld(name, index))
    .map(({ text }) => ({ kind: 'name', text }));
}

function faultOf(kind: ClaimFault['kind'], text: string | null): readonly ClaimFault[] {
  return text === null ? [] : [{ kind, text }];
}
