import type { Owner } from '../domain/identity.ts';
import type { OfferedTopics } from '../domain/topic.ts';
import type { SectionIndex } from '../ports/store.ts';
import { contentStems } from '../text/sentence-terms.ts';
import { kinOf } from '../text/word-families.ts';

export type TopicOffers = Pick<SectionIndex, 'nearestTopics' | 'completeTopics'>;

/** More is a list to read rather than a hint. */
const MAX_OFFERED = 5;
/** Looked at, as several may be one topic. */
const MAX_LOOKED_AT = 4 * MAX_OFFERED;
/** Topics have no language of their own; most families are English. */
const LANGUAGE = 'en';

/** What can be asked instead, where nothing is held on `text`: first what bears a word of it, each topic once. */
export async function offerTopics(
  store: TopicOffers,
  owner: Owner,
  text: string,
): Promise<OfferedTopics> {
  const near = await store.nearestTopics(owner, text, MAX_LOOKED_AT);
  const offered = near.length > 0 ? near : await store.completeTopics(owner, '', MAX_LOOKED_AT);
  const asked = contentStems(text, LANGUAGE);
  const names = distinctTopics(offered.map(({ name }) => name));
  const bearing = names.filter((name) => contentStems(name, LANGUAGE).some(meets(asked)));
  const others = names.filter((name) => !bearing.includes(name));
  return {
    areNamed: bearing.length > 0,
    areNear: near.length > 0,
    names: [...bearing, ...others].slice(0, MAX_OFFERED),
  };
}

/** "Russian" beside "Russia" is the same topic. */
function distinctTopics(names: readonly string[]): readonly string[] {
  const kept: { readonly name: string; readonly stems: readonly string[] }[] = [];
  for (const name of names) {
    const stems = contentStems(name, LANGUAGE);
    const isKnown = kept.some(
      (other) => other.stems.length === stems.length && stems.every(meets(other.stems)),
    );
    if (!isKnown) kept.push({ name, stems });
  }
  return kept.map(({ name }) => name);
}

function meets(stems: readonly string[]): (stem: string) => boolean {
  return (stem) => stems.includes(stem) || kinOf(stem, LANGUAGE).some((kin) => stems.includes(kin));
}
