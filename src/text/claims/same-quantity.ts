import type { Quantity } from './quantities.ts';

/** A large number that is rounded, yet told as an exact one, is no further off than this. */
const CLOSE = 0.02;
const LARGE = 1000;

/** Whether two numbers may count in the same unit: one of them may leave it out. */
export function isSameUnit(claimed: Quantity, held: Quantity): boolean {
  return claimed.unit === held.unit || claimed.unit === null || held.unit === null;
}

/** Whether one number is told as the least and the other as the most: "more than 40", "nearly 40". */
export function isOtherSide(claimed: Quantity, held: Quantity): boolean {
  return claimed.bound !== null && held.bound !== null && claimed.bound !== held.bound;
}

/** Whether a claimed number is the one held, or one that rounds it. */
export function isSameValue(claimed: Quantity, held: Quantity): boolean {
  const difference = Math.abs(claimed.value - held.value);
  if (difference < 1e-9 * Math.max(1, Math.abs(held.value))) return true;
  return claimed.digits < held.digits && isRounded(claimed, held);
}

/** "12" for 12.4 and "5,000" for 4,980; "about 50", "nearly 50" and "more than 40" for 48. */
function isRounded({ value, digits, hedge }: Quantity, held: Quantity): boolean {
  const scale = 10 ** (Math.floor(Math.log10(held.value)) + 1 - digits);
  if (hedge === 'over') return Math.floor(held.value / scale) * scale === value;
  if (hedge === 'under') return Math.ceil(held.value / scale) * scale === value;
  const isRounder = value >= 10 && Number(held.value.toPrecision(digits)) === value;
  const isClose = value >= LARGE && Math.abs(value - held.value) < CLOSE * value;
  return isRounder && (hedge === 'about' || isClose || !Number.isInteger(held.value));
}
