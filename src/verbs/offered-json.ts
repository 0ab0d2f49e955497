import type { OfferedTopics } from '../domain/topic.ts';

/** Topics to ask instead, for other programs. */
export function offeredJson({ areNear, names }: OfferedTopics): object {
  return areNear ? { nearestTopics: names } : { nearestTopics: [], frequentTopics: names };
}
