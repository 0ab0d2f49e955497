import { BroadsheetError } from '../../../domain/errors.ts';
import { createInstalledWorkspaces } from './install/installed-workspaces.ts';
import { createOAuthPages, type OAuthPages } from './install/oauth.ts';
import { createSeal } from './install/seal.ts';
import { openSingleWorkspace } from './install/single-workspace.ts';
import type { SlackOptions } from './options.ts';
import type { Deliver, Receiver } from './receive/deliver.ts';
import { createHttpReceiver } from './receive/http-receiver.ts';
import { createSocket } from './receive/socket.ts';
import { clientOptions, createWebClient } from './web/client.ts';
import type { Workspaces } from './workspace.ts';

/** While one socket is renewed, the other hears; Slack allows ten. */
const SOCKETS = 2;

/** How the bot hears Slack, and the workspaces it may speak in. */
export interface Connections {
  readonly workspaces: Workspaces;
  readonly receiver: Receiver;
}

/** Chooses by the settings that are there. Rejects when they are not enough, or Slack refuses them. */
export async function openConnections(
  options: SlackOptions,
  deliver: Deliver,
): Promise<Connections> {
  const { settings, log } = options;
  const web = clientOptions(settings.apiUrl, log);
  const { workspaces, pages } = await openWorkspaces(options, web);
  const receivers: Receiver[] = [];
  if (settings.appToken !== null) {
    const { appToken } = settings;
    const open = () => createSocket({ ...options, appToken, options: web, deliver });
    receivers.push(...Array.from({ length: SOCKETS }, open));
  }
  const { signingSecret, host, port } = settings;
  if (signingSecret !== null && (settings.appToken === null || pages !== null)) {
    receivers.push(createHttpReceiver({ ...options, host, port, signingSecret, pages, deliver }));
  }
  if (receivers.length === 0) {
    throw new BroadsheetError('invalid-configuration', 'slack: no way to hear events', {
      advice: 'Set SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP).',
    });
  }
  return { workspaces, receiver: joinReceivers(receivers) };
}

type WebOptions = ReturnType<typeof clientOptions>;

async function openWorkspaces(
  { settings, store, clock, log }: SlackOptions,
  options: WebOptions,
): Promise<{ readonly workspaces: Workspaces; readonly pages: OAuthPages | null }> {
  const { botToken, clientId, clientSecret, tokenKey } = settings;
  if (clientId !== null && clientSecret !== null && tokenKey !== null) {
    const seal = createSeal(tokenKey);
    const workspaces = createInstalledWorkspaces({ store, seal, clock, options });
    const client = createWebClient('', options);
    const pages = createOAuthPages({ clientId, clientSecret, client, workspaces, clock, log });
    return { workspaces, pages };
  }
  if (botToken !== null) {
    return {
      workspaces: await openSingleWorkspace({ clock, log }, botToken, options),
      pages: null,
    };
  }
  throw new BroadsheetError('invalid-configuration', 'slack: no token', {
    advice: 'Set SLACK_BOT_TOKEN, or SLACK_CLIENT_ID with its secret and SLACK_TOKEN_KEY.',
  });
}

function joinReceivers(receivers: readonly Receiver[]): Receiver {
  return {
    async start() {
      await Promise.all(receivers.map((receiver) => receiver.start()));
    },
    async stop() {
      await Promise.allSettled(receivers.map((receiver) => receiver.stop()));
    },
  };
}
