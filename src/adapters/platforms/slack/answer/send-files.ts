import type { Reply } from '../../../../domain/reply.ts';
import { directChannel } from '../web/direct.ts';
import { toBroadsheetError } from '../web/errors.ts';
import type { Workspace } from '../workspace.ts';
import type { AnswerNeeds, Audience } from './needs.ts';

/** Uploads the files of a reply: beside it, or into the person's direct messages where it is private. */
export async function sendFiles(
  { log }: Pick<AnswerNeeds, 'log'>,
  workspace: Workspace,
  { place, user }: Audience,
  { files, isPrivate }: Reply,
): Promise<void> {
  if (files.length === 0) return;
  try {
    const channel = isPrivate ? await directChannel(workspace, user) : place.channel;
    const thread = isPrivate || place.thread === null ? {} : { thread_ts: place.thread };
    await workspace.client.filesUploadV2({
      channel_id: channel,
      ...thread,
      file_uploads: files.map(({ name, text }) => ({
        filename: name,
        content: text,
        title: name,
      })),
    });
  } catch (error) {
    log.warn('a file could not be sent', { error: toBroadsheetError(error, 'files.upload') });
  }
}
