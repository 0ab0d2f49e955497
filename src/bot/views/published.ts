import type { Inline } from '../../domain/reply.ts';

/** When an article was published, as part of a line; nothing where its outlet doesn't say. */
export function published(
  instant: Temporal.Instant | null,
  show: 'date' | 'date-time' = 'date',
): readonly Inline[] {
  return instant === null ? [] : [{ type: 'instant', instant, show }];
}
