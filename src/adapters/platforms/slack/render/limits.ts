/** Blocks of one message (docs.slack.dev, Block Kit). */
export const MAX_BLOCKS = 50;
/** Blocks of a modal or of App Home. */
export const MAX_VIEW_BLOCKS = 100;
/**
 * All blocks of a message as JSON. The documents give no number; refusals (`msg_blocks_too_long`) were reported from
 * 13,200 characters of markdown on (bolt-js #2509), and from 11,300 characters of text in rich text, whose
 * containers seem to count (#2867). The JSON is longer than any of these ways to count.
 */
export const MAX_BLOCKS_JSON = 12_000;
export const MAX_HEADER = 150;
export const MAX_CONTEXT_ELEMENTS = 10;
/** Of one text in a context block or a section. */
export const MAX_TEXT = 3_000;
export const MAX_ACTIONS = 25;
export const MAX_BUTTON_LABEL = 75;
export const MAX_ACTION_ID = 255;
export const MAX_OPTIONS = 100;
export const MAX_OPTION_LABEL = 75;
export const MAX_OPTION_VALUE = 150;
export const MAX_PLACEHOLDER = 150;
export const MAX_IMAGE_ALTERNATIVE = 2_000;
/** `text` beside the blocks; beyond it Slack cuts. */
export const MAX_FALLBACK = 40_000;
/** Title, submit and close label of a modal. */
export const MAX_VIEW_TITLE = 24;
export const MAX_PRIVATE_METADATA = 3_000;
export const MAX_INPUT_LABEL = 2_000;
export const MAX_INPUT_LENGTH = 3_000;
