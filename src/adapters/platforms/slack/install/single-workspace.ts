import { BroadsheetError } from '../../../../domain/errors.ts';
import { createWebClient, type clientOptions } from '../web/client.ts';
import { toBroadsheetError } from '../web/errors.ts';
import { untilRefused, type RetryNeeds } from '../web/until-refused.ts';
import type { Workspaces } from '../workspace.ts';

/** The one workspace of a bot token. Waits for Slack to answer; rejects for a token that it does not take. */
export async function openSingleWorkspace(
  needs: RetryNeeds,
  token: string,
  options: ReturnType<typeof clientOptions>,
): Promise<Workspaces> {
  const client = createWebClient(token, options);
  const answer = await untilRefused(needs, () =>
    client.auth.test().catch((error: unknown) => {
      throw toBroadsheetError(error, 'auth.test');
    }),
  );
  const { team_id: team, user_id: botUser } = answer;
  if (team === undefined || botUser === undefined) {
    throw new BroadsheetError('bad-answer', 'slack: auth.test names no team');
  }
  const workspace = { team, botUser, client };
  return {
    // Events of a shared channel may carry another team's id; the token is the one there is.
    find: () => Promise.resolve(workspace),
    forget: () => Promise.resolve(true),
  };
}
