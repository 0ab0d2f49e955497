import type { Reply } from '../../../../domain/reply.ts';
import { toBroadsheetError } from '../web/errors.ts';
import type { Workspace } from '../workspace.ts';
import type { AnswerNeeds, Audience } from './needs.ts';

/** Uploads the files of a reply: beside it, or into the person's direct messages where it is private. */
export async function sendFiles(
  { log }: Pick<AnswerNeeds, 'log'>,
  { client }: Workspace,
  { place, user }: Audience,
  { files, isPrivate }: Reply,
): Promise<void> {
  if (files.length === 0) return;
  try {
    const channel = isPrivate ? await directChannel(client, user) : place.channel;
    const thread = isPrivate || place.thread === null ? {} : { thread_ts: place.thread };
    await client.filesUploadV2({
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

/** The conversation between the bot and one person. */
async function directChannel(client: Workspace['client'], user: string): Promise<string> {
  const { channel } = await client.conversations.open({ users: user });
  return channel?.id ?? user;
}
