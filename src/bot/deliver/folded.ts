/** Why an edition was not posted that could not go out before a later one was due. */
export const FOLDED = 'folded into a later edition';
/** The same of one that fell due in quiet hours: nothing is wrong. */
export const FOLDED_IN_QUIET = 'folded into a later edition after quiet hours';
