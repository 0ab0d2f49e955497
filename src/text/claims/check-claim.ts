import { splitSentences } from '../sentences.ts';
import { findDates, isDateHeld } from './dates.ts';
import { findNameWords, indexNames, isNameHeld } from './names.ts';
import { findReversal } from './negation.ts';
import { findQuantities, isQuantityHeld } from './quantities.ts';
import { findQuotations, isQuotationHeld } from './quotations.ts';

/** A thing that a claim says and its evidence does not. */
export interface ClaimFault {
  readonly kind: 'number' | 'date' | 'name' | 'quotation' | 'negation';
  /** As it stands in the claim. */
  readonly text: string;
}

/** What may be taken as known besides the cited sentences: headline, section heading, outlet, date. */
export interface ClaimContext {
  readonly text: string;
}

/**
 * Checks a claim against the sentences that it cites: every number, date, name and quotation must be found there, and
 * nothing may be denied that they say or said that they deny. No faults means that the claim may be shown.
 */
export function checkClaim(
  claim: string,
  evidence: string,
  context: ClaimContext = { text: '' },
): readonly ClaimFault[] {
  if (claim === evidence) return [];
  const known = `${evidence}\n${context.text}`;
  return [
    ...findQuotations(claim)
      .filter((quotation) => !isQuotationHeld(quotation, evidence))
      .map((text): ClaimFault => ({ kind: 'quotation', text })),
    ...numberFaults(claim, known),
    ...dateFaults(claim, known),
    ...nameFaults(claim, known),
    ...negationFaults(claim, evidence),
  ];
}

function numberFaults(claim: string, known: string): readonly ClaimFault[] {
  const held = findQuantities(known);
  const dates = findDates(known);
  return findQuantities(claim)
    .filter(
      (quantity) =>
        !isQuantityHeld(quantity, held) &&
        !dates.some(
          ({ day, year }) => quantity.unit === null && [day, year].includes(quantity.value),
        ),
    )
    .map(({ text }) => ({ kind: 'number', text }));
}

function dateFaults(claim: string, known: string): readonly ClaimFault[] {
  const held = findDates(known);
  const years = findQuantities(known);
  return findDates(claim)
    .filter(
      (date) =>
        !isDateHeld(date, held) &&
        !(date.month === null && years.some(({ value }) => value === date.year)),
    )
    .map(({ text }) => ({ kind: 'date', text }));
}

function nameFaults(claim: string, known: string): readonly ClaimFault[] {
  const index = indexNames(known);
  return findNameWords(claim)
    .filter((name) => !isNameHeld(name, index))
    .map(({ text }) => ({ kind: 'name', text }));
}

function negationFaults(claim: string, evidence: string): readonly ClaimFault[] {
  const sentences = splitSentences(evidence.split('\n'), null).map(({ text }) => text);
  const reversal = findReversal(claim, sentences);
  return reversal === null ? [] : [{ kind: 'negation', text: reversal }];
}
