/** What a place never wants to hear of, or what alone it wants to hear of: in its digests and alerts. */
export interface PlaceFilter {
  /** `without`: stories on it are left out; `only`: of several of these, one must be what a story is about. */
  readonly kind: 'without' | 'only';
  /** Words as a person typed them; all of them must be named. */
  readonly words: string;
}

export const FILTER_KINDS = ['without', 'only'] as const;

/** The name under which a place's settings keep its filters, as JSON. */
export const FILTER_SETTING = 'filters';

/** The filters of a place's settings, as they were added. */
export function readFilters(settings: Readonly<Record<string, string>>): readonly PlaceFilter[] {
  return JSON.parse(settings[FILTER_SETTING] ?? '[]') as readonly PlaceFilter[];
}

/** What the settings keep; `null` for no filters. */
export function formatFilters(filters: readonly PlaceFilter[]): string | null {
  return filters.length === 0 ? null : JSON.stringify(filters);
}
