import type { Reply } from '../../../../domain/reply.ts';
import { splitForSlack } from '../render/fits.ts';
import type { Workspace } from '../workspace.ts';
import type { AnswerNeeds, Audience } from './needs.ts';
import { createResponseUrl } from './response-url.ts';
import { sendFiles } from './send-files.ts';

/**
 * Says a whole reply: at the response address while it lasts, which works everywhere, then in the channel. A private
 * reply stays private whatever way it takes. Never rejects: what can't be said is logged.
 */
export async function speak(
  needs: Pick<AnswerNeeds, 'messages' | 'log'>,
  workspace: Workspace,
  audience: Audience,
  reply: Reply,
): Promise<void> {
  await speakParts(needs, workspace, audience, splitForSlack(reply));
  await sendFiles(needs, workspace, audience, reply);
}

/** The same for parts that were cut before, of which some were said already. */
export async function speakParts(
  { messages, log }: Pick<AnswerNeeds, 'messages' | 'log'>,
  workspace: Workspace,
  { place, user, responseUrl }: Audience,
  parts: readonly Reply[],
): Promise<void> {
  const address = responseUrl === null ? null : createResponseUrl(responseUrl);
  for (const part of parts) {
    try {
      // A lost answer counts as shown: said again, the reply might stand there twice.
      if (address?.isOpen() === true && (await address.send(part)) !== 'refused') continue;
      if (part.isPrivate && place.kind !== 'direct') {
        await messages.whisper(workspace, { place, user, reply: part, key: null });
      } else await messages.post(workspace, { place, reply: part, key: null });
    } catch (error) {
      log.warn('a reply could not be shown in Slack', { channel: place.channel, error });
      return;
    }
  }
}
