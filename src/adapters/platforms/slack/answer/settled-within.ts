import type { Clock } from '../../../../ports/clock.ts';

/** What work gives within so many milliseconds, or `late`; the work goes on. */
export async function settledWithin<Result>(
  clock: Clock,
  work: Promise<Result>,
  milliseconds: number,
): Promise<Result | 'late'> {
  const settled = new AbortController();
  const late = clock.sleep(milliseconds, settled.signal).then(() => 'late' as const);
  try {
    return await Promise.race([work, late]);
  } finally {
    settled.abort();
  }
}
