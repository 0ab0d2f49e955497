import { BroadsheetError } from '../../../../domain/errors.ts';
import type { Reply } from '../../../../domain/reply.ts';
import { splitForSlack } from '../render/fits.ts';
import type { Workspace } from '../workspace.ts';
import type { LivePost } from './live-post.ts';
import type { AnswerNeeds, Audience } from './needs.ts';
import { sendFiles } from './send-files.ts';
import { speak, speakParts } from './speak.ts';

type FinishNeeds = Pick<AnswerNeeds, 'messages' | 'log'>;

interface Answering {
  readonly live: LivePost;
  readonly audience: Audience;
}

/** Ends an answer: in the place of its draft where one stands, else as a reply of its own. Never rejects. */
export async function finishAnswer(
  needs: FinishNeeds,
  workspace: Workspace,
  { live, audience }: Answering,
  reply: Reply | null,
): Promise<void> {
  const hasDraft = await live.close();
  if (reply !== null && hasDraft && !reply.isPrivate) {
    return finishDraft(needs, workspace, { live, audience }, reply);
  }
  if (hasDraft) await live.withdraw().catch((error: unknown) => logFailure(needs, error));
  if (reply !== null) await speak(needs, workspace, audience, reply);
}

/** The first part takes the draft's place; the rest of a long answer follows in the thread. */
async function finishDraft(
  needs: FinishNeeds,
  workspace: Workspace,
  { live, audience }: Answering,
  reply: Reply,
): Promise<void> {
  const [first = reply, ...rest] = splitForSlack(reply);
  try {
    const { id } = await live.finish(first);
    const thread = audience.place.thread ?? id;
    const inThread = { ...audience, place: { ...audience.place, thread }, responseUrl: null };
    await speakParts(needs, workspace, inThread, rest);
    await sendFiles(needs, workspace, audience, reply);
  } catch (error) {
    logFailure(needs, error);
    // Where no answer came, the whole may stand there; a refusal leaves a draft that would look like the end.
    const isLost = error instanceof BroadsheetError && error.code === 'unreachable';
    if (!isLost) await speak(needs, workspace, audience, reply);
  }
}

function logFailure({ log }: FinishNeeds, error: unknown): void {
  log.warn('an answer could not be finished in its place', { error });
}
