import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../../../ports/clock.ts';
import type { Log } from '../../../../ports/log.ts';
import { toBroadsheetError } from '../web/errors.ts';
import type { WebClient } from '../web/client.ts';
import { SCOPES } from './scopes.ts';
import type { InstalledWorkspaces } from './installed-workspaces.ts';

const AUTHORIZE_URL = 'https://slack.com/oauth/v2/authorize';
/** A person has so long to press "Allow". */
const STATE_LIFE = Temporal.Duration.from({ minutes: 10 });
/** What to do after a page that installed nothing. */
const AGAIN = 'Open /slack/install here to begin anew.';
const COOKIE = 'broadsheet_slack_state';

export interface OAuthNeeds {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly client: WebClient;
  readonly workspaces: InstalledWorkspaces;
  readonly clock: Clock;
  readonly log: Log;
}

export interface PageAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** The two pages of an installation. The state is signed and bound to the browser by a cookie. */
export interface OAuthPages {
  begin(): PageAnswer;
  finish(query: URLSearchParams, cookie: string): Promise<PageAnswer>;
}

export function createOAuthPages(needs: OAuthNeeds): OAuthPages {
  const { clientId, clientSecret, client, workspaces, clock, log } = needs;

  function sign(content: string): string {
    return createHmac('sha256', clientSecret).update(content).digest('base64url');
  }

  function newState(): string {
    const until = clock.now().add(STATE_LIFE).epochMilliseconds;
    const content = `${until}.${randomBytes(16).toString('base64url')}`;
    return `${content}.${sign(content)}`;
  }

  function isValidState(state: string): boolean {
    const cut = state.lastIndexOf('.');
    const content = state.slice(0, cut);
    if (!isSame(state.slice(cut + 1), sign(content))) return false;
    return Number(content.split('.')[0]) > clock.now().epochMilliseconds;
  }

  return {
    begin() {
      const state = newState();
      const query = new URLSearchParams({ client_id: clientId, scope: SCOPES.join(','), state });
      return {
        status: 302,
        headers: {
          location: `${AUTHORIZE_URL}?${query.toString()}`,
          'set-cookie': `${COOKIE}=${state}; Max-Age=600; Path=/slack; HttpOnly; SameSite=Lax`,
        },
        text: '',
      };
    },
    async finish(query, cookie) {
      const state = query.get('state') ?? '';
      const isBound = cookie.split(';').some((pair) => pair.trim() === `${COOKIE}=${state}`);
      if (!isBound || !isValidState(state))
        return page(400, `This link is no longer valid. ${AGAIN}`);
      const code = query.get('code');
      if (code === null) return page(400, `Slack did not give its permission. ${AGAIN}`);
      try {
        const grant = await client.oauth.v2.access({
          client_id: clientId,
          client_secret: clientSecret,
          code,
        });
        const { access_token: token, bot_user_id: botUser, team } = grant;
        if (token === undefined || botUser === undefined || team?.id === undefined) {
          return page(502, `Slack gave no token for a workspace. ${AGAIN}`);
        }
        await workspaces.save(team.id, { token, botUser });
        return page(200, 'Broadsheet is installed. You can close this window.');
      } catch (error) {
        log.warn('an installation failed', { error: toBroadsheetError(error, 'oauth.v2.access') });
        return page(502, `The installation failed. ${AGAIN}`);
      }
    },
  };
}

function page(status: number, text: string): PageAnswer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, text };
}

function isSame(given: string, expected: string): boolean {
  const left = Buffer.from(given);
  const right = Buffer.from(expected);
  return left.length === right.length && timingSafeEqual(left, right);
}
