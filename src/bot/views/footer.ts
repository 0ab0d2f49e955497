import type { Inline } from '../../domain/reply.ts';
import { count } from './count.ts';

interface Written {
  readonly omittedClaims: number;
  readonly writtenBy: string;
  readonly notes: readonly string[];
}

/** The end of every footer: what was left out, who wrote it, and what the reader must know besides. */
export function writtenLine({ omittedClaims, writtenBy, notes }: Written): readonly Inline[] {
  const omitted = omittedClaims === 0 ? [] : [`${count(omittedClaims, 'claim')} left out`];
  const writer = writtenBy === 'extractive' ? [] : [`written by ${writtenBy}`];
  return [...omitted, ...writer, ...notes];
}
