import { isDayAlone } from '../../domain/article.ts';
import type { Inline } from '../../domain/reply.ts';

/** When an article was published, as part of a line: without a time that isn't known, and nothing where no day is. */
export function published(
  instant: Temporal.Instant | null,
  show: 'date' | 'date-time' = 'date',
): readonly Inline[] {
  if (instant === null) return [];
  return [{ type: 'instant', instant, show: isDayAlone(instant) ? 'date' : show }];
}
