/** What a question asks for, by its own words; `null` where they don't tell, as with yes or no. */
export type AskedKind =
  | 'amount'
  | 'count'
  | 'date'
  | 'duration'
  | 'age'
  | 'distance'
  | 'name'
  | 'place'
  | 'reason'
  | 'identity'
  | null;
