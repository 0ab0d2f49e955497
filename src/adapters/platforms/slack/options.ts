import type { Clock } from '../../../ports/clock.ts';
import type { Log } from '../../../ports/log.ts';
import type { InstallationStore } from '../../../ports/store-installations.ts';

/** How the bot meets Slack: a bot token with a way to hear events, or a client id for many workspaces. */
export interface SlackSettings {
  readonly botToken: string | null;
  /** Opens Socket Mode. */
  readonly appToken: string | null;
  /** Opens the HTTP receiver. */
  readonly signingSecret: string | null;
  readonly clientId: string | null;
  readonly clientSecret: string | null;
  /** Seals the tokens of other workspaces at rest. */
  readonly tokenKey: string | null;
  readonly host: string;
  readonly port: number;
  /** A user group whose members manage the bot beside the workspace's admins. */
  readonly managerGroup: string | null;
  /** Ends in "/api/"; Slack's own when `null`. */
  readonly apiUrl: string | null;
}

/** What the slash commands are called in the workspace ("/summary"): Slack does not reserve names. */
export interface SlackCommandNames {
  readonly summary: string;
  readonly ask: string;
  readonly digest: string;
  /** Takes every other command as its first words. */
  readonly news: string;
}

export interface SlackOptions {
  readonly settings: SlackSettings;
  readonly commands: SlackCommandNames;
  readonly clock: Clock;
  readonly log: Log;
  readonly store: InstallationStore;
}
