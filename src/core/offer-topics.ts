import type { Owner } from '../domain/identity.ts';
import type { OfferedTopics } from '../domain/topic.ts';
import type { SectionIndex } from '../ports/store.ts';

export type TopicOffers = Pick<SectionIndex, 'nearestTopics' | 'completeTopics'>;

/** More is a list to read rather than a hint. */
const MAX_OFFERED = 5;

/** What can be asked instead, where nothing is held on `text`. */
export async function offerTopics(
  store: TopicOffers,
  owner: Owner,
  text: string,
): Promise<OfferedTopics> {
  const near = await store.nearestTopics(owner, text, MAX_OFFERED);
  const offered = near.length > 0 ? near : await store.completeTopics(owner, '', MAX_OFFERED);
  return { areNear: near.length > 0, names: offered.map(({ name }) => name) };
}
