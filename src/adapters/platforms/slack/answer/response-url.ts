import type { Reply } from '../../../../domain/reply.ts';
import { renderMessage } from '../render/message.ts';
import { boundedFetch } from '../web/bounded-fetch.ts';

/** Slack takes five answers at such an address, for half an hour (docs.slack.dev, handling user interaction). */
const MAX_USES = 5;
const TIMEOUT_MS = 10_000;

/** Answers at the address that came with a command or a click; works in channels that the bot is not in. */
export interface ResponseUrl {
  /** False once its uses are spent. */
  isOpen(): boolean;
  /** `unknown` where no answer came back: the reply may stand there. */
  send(reply: Reply): Promise<'shown' | 'refused' | 'unknown'>;
}

export function createResponseUrl(url: string): ResponseUrl {
  let uses = 0;
  return {
    isOpen: () => uses < MAX_USES,
    async send(reply) {
      uses += 1;
      const body = {
        ...renderMessage(reply),
        response_type: reply.isPrivate ? 'ephemeral' : 'in_channel',
        // A slash command has no message to replace, and a clicked message stays for the others.
        replace_original: false,
        unfurl_links: false,
        unfurl_media: false,
      };
      try {
        const status = await postJson(url, body);
        if (status === 200) return 'shown';
        return status < 500 ? 'refused' : 'unknown';
      } catch {
        return 'unknown';
      }
    },
  };
}

async function postJson(url: string, body: object): Promise<number> {
  const answer = await boundedFetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
    redirect: 'error',
  });
  await answer.arrayBuffer();
  return answer.status;
}
