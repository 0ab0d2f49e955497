import { countFiltered } from '../../core/filters.ts';
import { define, type Command } from '../command.ts';
import { readPlaceFilters } from '../place-filters.ts';
import { filterListReply } from '../views/filters.ts';
import type { FilterCommandNeeds } from './filter-add.ts';

/** `/filter list`: what is left out here, and how much that was in the last 7 days. */
export const filterList: Command<FilterCommandNeeds> = {
  definition: define('filter list', 'What is left out of digests and alerts here', {
    access: 'manager',
  }),
  async run(needs, { place }) {
    const filters = await readPlaceFilters(needs.store, place);
    return filterListReply(await countFiltered(needs, place.owner, filters));
  },
};
