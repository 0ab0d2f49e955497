/** Words of names that are no person's. */
const NO_PERSON =
  /\b(?:University|College|School|Hospital|Court|Department|Company|Inc|Corp|League|Cup|Committee|Council|House|Senate|Association|Institute|Center|Centre|Party|Bank|Group|City|County|States?|Street|Park|News|Times|of|the|and)\b/u;
const FEWEST_WORDS = 2;
const MOST_WORDS = 4;

/** Whether a name looks like a person's in full. */
export function looksLikePerson(name: string): boolean {
  const count = name.split(/[ \u00a0]/u).length;
  return count >= FEWEST_WORDS && count <= MOST_WORDS && !NO_PERSON.test(name);
}
