// Discord's own numbers: https://discord.com/developers/docs (components/reference, resources/message,
// interactions/application-commands, topics/gateway).

/** Of one Components V2 message, nested ones counted. */
export const MAX_COMPONENTS = 40;
/** Of all text displays of one message together. */
export const MAX_TEXT = 4_000;
export const MAX_BUTTONS_IN_ROW = 5;
export const MAX_BUTTON_LABEL = 80;
export const MAX_CUSTOM_ID = 100;
export const MAX_SELECT_OPTIONS = 25;
export const MAX_SELECT_TEXT = 100;
export const MAX_PLACEHOLDER = 150;
export const MAX_GALLERY_ITEMS = 10;
export const MAX_IMAGE_DESCRIPTION = 1_024;

export const MAX_FORM_TITLE = 45;
export const MAX_FORM_FIELDS = 5;
export const MAX_FIELD_LABEL = 45;
export const MAX_FIELD_HINT = 100;
export const MAX_FIELD_LENGTH = 4_000;

export const MAX_COMMAND_DESCRIPTION = 100;
export const MAX_COMMANDS = 100;
export const MAX_MESSAGE_MENUS = 15;
export const MAX_OPTIONS = 25;
export const MAX_CHOICES = 25;
export const MAX_CHOICE_TEXT = 100;

export const MAX_THREAD_NAME = 100;
export const MAX_NONCE = 25;

/** How Discord writes ids: https://docs.discord.com/developers/reference#snowflakes */
export const SNOWFLAKE = /^\d{5,20}$/;

/** Not Discord's: where a heading, label or source line would drown the news, it is clipped. */
export const MAX_TITLE = 256;
export const MAX_SOURCE_TEXT = 160;
export const MAX_FOOTER_PARTS = 8;
