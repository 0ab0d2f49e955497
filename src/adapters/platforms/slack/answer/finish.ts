import type { Reply } from '../../../../domain/reply.ts';
import type { Workspace } from '../workspace.ts';
import type { LivePost } from './live-post.ts';
import type { AnswerNeeds, Audience } from './needs.ts';
import { sendFiles } from './send-files.ts';
import { speak } from './speak.ts';

/** Ends an answer: in the place of its draft where one stands, else as a reply of its own. Never rejects. */
export async function finishAnswer(
  needs: Pick<AnswerNeeds, 'messages' | 'log'>,
  workspace: Workspace,
  { live, audience }: { readonly live: LivePost; readonly audience: Audience },
  reply: Reply | null,
): Promise<void> {
  const hasDraft = await live.close();
  if (reply === null || !hasDraft || reply.isPrivate) {
    if (hasDraft) await live.withdraw().catch((error: unknown) => logFailure(needs, error));
    if (reply !== null) await speak(needs, workspace, audience, reply);
    return;
  }
  try {
    await live.finish(reply);
  } catch (error) {
    logFailure(needs, error);
    return;
  }
  await sendFiles(needs, workspace, audience, reply);
}

function logFailure({ log }: Pick<AnswerNeeds, 'log'>, error: unknown): void {
  log.warn('an answer could not be finished in its place', { error });
}
