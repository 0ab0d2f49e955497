import { BroadsheetError } from '../../domain/errors.ts';
import type { PlaceSettings } from '../../ports/store-conversations.ts';
import { define, option, type Command } from '../command.ts';
import { readPlaceFilters, savePlaceFilters } from '../place-filters.ts';
import { filterText, isSameFilter } from '../views/filters.ts';
import { privateNotice, quoted } from '../views/notice.ts';

export interface FilterRemoveNeeds {
  readonly store: PlaceSettings;
}

/** `/filter remove`: by its words, or by its number in the list. */
export const filterRemove: Command<FilterRemoveNeeds> = {
  definition: define('filter remove', 'Take a filter out', {
    access: 'manager',
    options: [
      option('topic', 'Its words, or its number in the list', {
        isRequired: true,
        isCompleted: true,
      }),
    ],
  }),
  async run({ store }, { place, options }) {
    const filters = await readPlaceFilters(store, place);
    const asked = options['topic'] ?? '';
    const removed =
      filters.find((filter) => isSameFilter(filter, asked)) ?? filters[Number(asked) - 1];
    if (removed === undefined) {
      throw new BroadsheetError('not-found', `no filter "${asked.slice(0, 40)}"`, {
        advice: `There is no filter “${quoted(asked)}” here: /filter list shows them.`,
      });
    }
    const left = filters.filter((filter) => filter !== removed);
    await savePlaceFilters(store, place, left);
    return privateNotice(`No longer: ${filterText(removed)}.`);
  },
  async complete({ store }, { text, place }) {
    const wanted = text.trim().toLowerCase();
    return (await readPlaceFilters(store, place))
      .filter(({ words }) => words.toLowerCase().includes(wanted))
      .map(({ words }) => ({ label: words, value: words }));
  },
};
