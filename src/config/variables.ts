/** An environment variable: one line in this table is all that a new one needs. */
export interface Variable {
  readonly name: string;
  readonly isSecret: boolean;
  /** What the value must look like. */
  readonly pattern: RegExp;
  /** Completes "Give …" in the cure of a fault. */
  readonly expected: string;
}

const HTTP_URL = /^https?:\/\/\S+$/u;
/** 1 to 65535. */
const PORT = /^(?:[1-9]\d{0,3}|[1-5]\d{4}|6(?:[0-4]\d{3}|5(?:[0-4]\d{2}|5(?:[0-2]\d|3[0-5]))))$/u;
const ANYTHING = /^\S(?:.*\S)?$/su;

function secret(name: string, pattern: RegExp, expected: string): Variable {
  return { name, isSecret: true, pattern, expected };
}

function plain(name: string, pattern: RegExp, expected: string): Variable {
  return { name, isSecret: false, pattern, expected };
}

export const VARIABLES: readonly Variable[] = [
  secret('DISCORD_TOKEN', ANYTHING, "the bot's token (Discord developer portal, Bot, Reset Token)"),
  plain('DISCORD_API_URL', HTTP_URL, 'an http or https address'),
  plain('DISCORD_MESSAGE_CONTENT', /^[01]$/u, '1 for on, 0 for off'),
  plain('DISCORD_SHARDS', /^(?:auto|\d+(?:,\d+)*\/\d+)$/u, '"auto", or shards and total ("0,1/4")'),
  secret(
    'SLACK_BOT_TOKEN',
    /^xoxb-/u,
    'the bot token that begins with xoxb- (OAuth & Permissions)',
  ),
  secret('SLACK_APP_TOKEN', /^xapp-/u, 'the token that begins with xapp- (Basic Information)'),
  secret('SLACK_SIGNING_SECRET', ANYTHING, 'the signing secret (Basic Information)'),
  plain('SLACK_CLIENT_ID', /^[\d.]+$/u, 'the client id (Basic Information)'),
  secret('SLACK_CLIENT_SECRET', ANYTHING, 'the client secret (Basic Information)'),
  secret('SLACK_TOKEN_KEY', /^.{32,}$/su, 'at least 32 random characters that seal kept tokens'),
  plain('SLACK_PORT', PORT, 'a port number (1 to 65535)'),
  plain('SLACK_HOST', /^\S+$/u, 'the address to listen on'),
  plain('SLACK_MANAGER_GROUP', /^S[A-Z0-9]+$/u, 'the id of a user group, which begins with S'),
  plain('SLACK_API_URL', HTTP_URL, 'an http or https address'),
  secret('OPENAI_API_KEY', ANYTHING, 'the key of the model endpoint'),
  plain('OPENAI_BASE_URL', HTTP_URL, 'an address such as http://localhost:11434/v1'),
  plain('OPENAI_MODEL', /^\S+$/u, "a model's name"),
  plain('OPENAI_EMBEDDING_MODEL', /^\S+$/u, "a model's name"),
  plain('DATABASE_PATH', ANYTHING, 'the path of a file that may be written'),
  plain('LOG_LEVEL', /^(?:debug|info|warn|error)$/u, 'debug, info, warn or error'),
];

/** What people leave standing when they copy an example. */
export const PLACEHOLDER =
  /^(?:<.*>|(?:xoxb-|xapp-[\w-]*|sk-)?your[-_ ].*|.*[-_]here|change[-_]?me|x{3,}|\.{3}|todo|placeholder|(?:insert|replace)[-_ ].*)$/iu;
