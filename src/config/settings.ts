import type { Configuration } from './configuration.ts';
import type { Environment } from './environment.ts';
import type { Fault } from './fault.ts';
import { PLACEHOLDER, VARIABLES, type Variable } from './variables.ts';

type LogLevel = 'debug' | 'info' | 'warn' | 'error';

interface DiscordSettings {
  readonly token: string;
  readonly apiUrl: string | null;
  readonly shards: string | null;
  readonly readsContent: boolean;
}

interface SlackSettings {
  readonly botToken: string | null;
  readonly appToken: string | null;
  readonly signingSecret: string | null;
  readonly clientId: string | null;
  readonly clientSecret: string | null;
  readonly tokenKey: string | null;
  readonly host: string;
  readonly port: number;
  readonly managerGroup: string | null;
  readonly apiUrl: string | null;
}

interface ModelSettings {
  readonly apiKey: string;
  readonly baseUrl: string | null;
  readonly model: string;
  /** `null` for a search by words alone. */
  readonly embeddingModel: string | null;
}

/** What the environment alone decides. */
export interface EnvironmentSettings {
  readonly discord: DiscordSettings | null;
  readonly slack: SlackSettings | null;
  readonly model: ModelSettings | null;
  readonly databasePath: string | null;
  readonly logLevel: LogLevel;
  /** Values that may never be printed. */
  readonly secrets: readonly string[];
}

/** All that a process is started with. */
export interface Settings extends EnvironmentSettings {
  readonly databasePath: string;
  readonly configuration: Configuration;
}

const DEFAULT_SLACK_PORT = '3000';
const DEFAULT_MODEL = 'gpt-5-mini';

/** Settings from the environment, and what is wrong with them. */
export function readSettings(environment: Environment): {
  settings: EnvironmentSettings;
  faults: readonly Fault[];
} {
  const secrets = VARIABLES.filter((variable) => variable.isSecret);
  return {
    settings: {
      discord: discordSettings(environment),
      slack: slackSettings(environment),
      model: modelSettings(environment),
      databasePath: environment.get('DATABASE_PATH'),
      logLevel: (environment.get('LOG_LEVEL') ?? 'info') as LogLevel,
      secrets: secrets.flatMap(({ name }) => environment.get(name) ?? []),
    },
    faults: [
      ...environment.faults,
      ...VARIABLES.flatMap((variable) => checkVariable(variable, environment)),
      ...incompleteSlack(environment),
      ...uselessSlack(environment),
      ...missingShards(environment),
    ],
  };
}

function checkVariable(variable: Variable, environment: Environment): readonly Fault[] {
  const value = environment.get(variable.name);
  if (value === null) return [];
  const field = variable.name;
  const cure = `Give ${variable.expected}, or take the line out.`;
  if (PLACEHOLDER.test(value)) return [{ field, found: 'still holds a placeholder', cure }];
  if (variable.pattern.test(value)) return [];
  const found = variable.isSecret ? 'does not look right' : `found ${JSON.stringify(value)}`;
  return [{ field, found, cure }];
}

function discordSettings(environment: Environment): DiscordSettings | null {
  const token = environment.get('DISCORD_TOKEN');
  if (token === null) return null;
  return {
    token: token.replace(/^Bot\s+/u, ''),
    apiUrl: environment.get('DISCORD_API_URL'),
    shards: environment.get('DISCORD_SHARDS'),
    readsContent: environment.get('DISCORD_MESSAGE_CONTENT') === '1',
  };
}

function slackSettings(environment: Environment): SlackSettings | null {
  const botToken = environment.get('SLACK_BOT_TOKEN');
  const clientId = environment.get('SLACK_CLIENT_ID');
  if (botToken === null && clientId === null) return null;
  return {
    botToken,
    clientId,
    appToken: environment.get('SLACK_APP_TOKEN'),
    signingSecret: environment.get('SLACK_SIGNING_SECRET'),
    clientSecret: environment.get('SLACK_CLIENT_SECRET'),
    tokenKey: environment.get('SLACK_TOKEN_KEY'),
    host: environment.get('SLACK_HOST') ?? '127.0.0.1',
    port: Number(environment.get('SLACK_PORT') ?? DEFAULT_SLACK_PORT),
    managerGroup: environment.get('SLACK_MANAGER_GROUP'),
    apiUrl: environment.get('SLACK_API_URL'),
  };
}

function modelSettings(environment: Environment): ModelSettings | null {
  const apiKey = environment.get('OPENAI_API_KEY');
  const baseUrl = environment.get('OPENAI_BASE_URL');
  if (apiKey === null && baseUrl === null) return null;
  // A local endpoint asks for no key, but the client library wants one.
  const model = environment.get('OPENAI_MODEL') ?? DEFAULT_MODEL;
  const embeddingModel = environment.get('OPENAI_EMBEDDING_MODEL');
  return { apiKey: apiKey ?? 'none', baseUrl, model, embeddingModel };
}

/** Tokens of Slack that do nothing without another. */
function incompleteSlack(environment: Environment): readonly Fault[] {
  const has = (name: string) => environment.get(name) !== null;
  const faults: Fault[] = [];
  if (has('SLACK_BOT_TOKEN') && !has('SLACK_APP_TOKEN') && !has('SLACK_SIGNING_SECRET')) {
    const cure = 'Add SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP).';
    faults.push({ field: 'SLACK_BOT_TOKEN', found: 'is set without a way to hear events', cure });
  }
  if (!has('SLACK_CLIENT_ID')) return faults;
  for (const name of ['SLACK_CLIENT_SECRET', 'SLACK_TOKEN_KEY', 'SLACK_SIGNING_SECRET']) {
    if (has(name)) continue;
    const cure = 'Installing into many workspaces needs it: see docs/slack.md.';
    faults.push({ field: name, found: 'is missing beside SLACK_CLIENT_ID', cure });
  }
  return faults;
}

/** What belongs to a token of Slack's that is not there: without it Slack would be left out without a word. */
function uselessSlack(environment: Environment): readonly Fault[] {
  const has = (name: string) => environment.get(name) !== null;
  if (has('SLACK_CLIENT_ID')) {
    if (!has('SLACK_BOT_TOKEN')) return [];
    const cure = 'Take one of them out: the token is for one workspace, the client id for many.';
    return [{ field: 'SLACK_BOT_TOKEN', found: 'is set beside SLACK_CLIENT_ID', cure }];
  }
  if (has('SLACK_BOT_TOKEN')) return [];
  const cure = 'Add SLACK_BOT_TOKEN, or take the line out (Discord asks for DISCORD_TOKEN alone).';
  const found = 'is set without SLACK_BOT_TOKEN or SLACK_CLIENT_ID';
  return ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_CLIENT_SECRET', 'SLACK_TOKEN_KEY']
    .filter(has)
    .map((field) => ({ field, found, cure }));
}

/** "5/4": of four shards the last is 3. */
function missingShards(environment: Environment): readonly Fault[] {
  const [ids = '', total] = (environment.get('DISCORD_SHARDS') ?? '').split('/');
  if (total === undefined || ids.split(',').every((id) => Number(id) < Number(total))) return [];
  const found = `${ids} of ${total} are not all there`;
  return [
    { field: 'DISCORD_SHARDS', found, cure: 'Count shards from 0 on: "0,1/2" are both of 2.' },
  ];
}
