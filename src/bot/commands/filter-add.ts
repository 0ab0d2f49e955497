import { countFiltered, type FilterNeeds } from '../../core/filters.ts';
import { FILTER_KINDS } from '../../domain/filter.ts';
import { BroadsheetError } from '../../domain/errors.ts';
import type { PlaceSettings } from '../../ports/store-conversations.ts';
import type { SectionIndex } from '../../ports/store.ts';
import { words as wordsOf } from '../../text/words.ts';
import { define, option, type Command } from '../command.ts';
import { readPlaceFilters, savePlaceFilters } from '../place-filters.ts';
import { filterAddedReply, isSameFilter } from '../views/filters.ts';
import { completeTopic } from './completions.ts';

export interface FilterCommandNeeds extends FilterNeeds {
  readonly store: FilterNeeds['store'] & PlaceSettings & Pick<SectionIndex, 'completeTopics'>;
}

/** More would be a second table of topics. */
const MAX_FILTERS = 20;
/** A choice of Discord's holds no more. */
const MAX_LENGTH = 100;

/** `/filter add`: leaves stories out of digests and alerts here, or lets nothing else in. */
export const filterAdd: Command<FilterCommandNeeds> = {
  definition: define('filter add', 'Leave a topic out of digests and alerts here', {
    access: 'manager',
    options: [
      option('topic', 'Words or a topic that a story is about', {
        isRequired: true,
        isCompleted: true,
      }),
      option('kind', 'without leaves it out (if left out); only lets nothing else in', {
        choices: FILTER_KINDS,
      }),
    ],
  }),
  async run(needs, { place, options }) {
    const kind = FILTER_KINDS.find((known) => known === options['kind']) ?? 'without';
    const added = { kind, words: readWords(options['topic'] ?? '') };
    const held = await readPlaceFilters(needs.store, place);
    const others = held.filter((filter) => !isSameFilter(filter, added.words));
    if (others.length >= MAX_FILTERS) {
      throw new BroadsheetError('invalid-input', `there are ${MAX_FILTERS} filters already`, {
        advice: `There are ${MAX_FILTERS} filters here already: take one out with /filter remove first.`,
      });
    }
    await savePlaceFilters(needs.store, place, [...others, added]);
    const [counted] = await countFiltered(needs, place.owner, [added]);
    return filterAddedReply(counted ?? { filter: added, headlines: [], stories: 0 });
  },
  complete: ({ store }, { option: name, text, place }) =>
    name === 'topic' ? completeTopic(store, place.owner, text) : Promise.resolve([]),
};

function readWords(text: string): string {
  if (wordsOf(text).length > 0 && text.length <= MAX_LENGTH) return text;
  throw new BroadsheetError('invalid-input', 'no words to filter by', {
    advice: `Give up to ${MAX_LENGTH} characters with at least one word, such as /filter add football.`,
  });
}
