import { webApi } from '@slack/bolt';
import { BroadsheetError, type ErrorCode, type ErrorScope } from '../../../../domain/errors.ts';

interface Meaning {
  readonly code: ErrorCode;
  readonly scope?: ErrorScope;
  readonly isTransient?: boolean;
  readonly advice?: string;
}

const GONE: Meaning = {
  code: 'not-found',
  advice: 'The channel is gone or closed to the bot: choose another one.',
};
const UNINVITED: Meaning = {
  code: 'forbidden',
  advice: 'Invite the bot to the channel: type /invite and its name there.',
};
const DEAD_TOKEN: Meaning = {
  code: 'forbidden',
  scope: 'owner',
  advice: 'Install the app in this workspace again.',
};
const OUTAGE: Meaning = { code: 'unreachable', isTransient: true };

/** What Slack's error words mean for us (docs.slack.dev, chat.postMessage and others). */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  channel_not_found: GONE,
  is_archived: GONE,
  user_not_found: GONE,
  message_not_found: { code: 'not-found' },
  thread_not_found: { code: 'not-found' },
  cant_update_message: { code: 'forbidden' },
  edit_window_closed: { code: 'forbidden' },
  not_in_channel: UNINVITED,
  restricted_action: UNINVITED,
  restricted_action_read_only_channel: UNINVITED,
  restricted_action_thread_only_channel: UNINVITED,
  restricted_action_non_threadable_channel: UNINVITED,
  cannot_dm_bot: UNINVITED,
  messages_tab_disabled: UNINVITED,
  missing_scope: {
    code: 'forbidden',
    scope: 'owner',
    advice: 'The app lacks a permission: install it again from slack-manifest.yaml.',
  },
  invalid_auth: DEAD_TOKEN,
  not_authed: DEAD_TOKEN,
  token_revoked: DEAD_TOKEN,
  token_expired: DEAD_TOKEN,
  account_inactive: DEAD_TOKEN,
  team_access_not_granted: DEAD_TOKEN,
  team_disabled: DEAD_TOKEN,
  org_login_required: DEAD_TOKEN,
  msg_too_long: { code: 'too-large' },
  msg_blocks_too_long: { code: 'too-large' },
  invalid_blocks: { code: 'bad-answer' },
  rate_limited: { code: 'rate-limited', isTransient: true },
  ratelimited: { code: 'rate-limited', isTransient: true },
  internal_error: OUTAGE,
  fatal_error: OUTAGE,
  service_unavailable: OUTAGE,
  request_timeout: OUTAGE,
};

/** The word of an error that Slack answered with; `null` where no such answer came. */
export function slackErrorWord(error: unknown): string | null {
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : null;
}

/** What a failed call means. No answer, or one of a broken server, leaves the outcome unknown: `unreachable`. */
export function toBroadsheetError(error: unknown, method: string): BroadsheetError {
  if (error instanceof BroadsheetError) return error;
  if (error instanceof webApi.WebAPIRateLimitedError) {
    const retryAfterMs = error.retryAfter * 1_000;
    return new BroadsheetError('rate-limited', `slack: ${method}: rate limited`, {
      isTransient: true,
      retryAfterMs,
      // One of its method in the whole workspace: a channel's own limit is kept before it is met.
      scope: 'owner',
    });
  }
  const word = slackErrorWord(error);
  if (word === null) {
    return new BroadsheetError('unreachable', `slack: ${method}: ${outageText(error)}`, {
      isTransient: true,
    });
  }
  const { code, ...details } = MEANINGS[word] ?? { code: 'bad-answer' };
  return new BroadsheetError(code, `slack: ${method}: ${word}`, details);
}

/** Without the error itself: what libraries hang on theirs holds requests with their tokens. */
function outageText(error: unknown): string {
  if (error instanceof webApi.WebAPIHTTPError) return `status ${error.statusCode}`;
  return error instanceof Error ? error.message : 'no answer';
}
