import type { Place } from '../../../../domain/chat.ts';
import { personOf } from '../../../../domain/personal-place.ts';
import type { Workspace } from '../workspace.ts';
import { toBroadsheetError } from './errors.ts';

/** The conversation between the bot and one person. */
export async function directChannel(
  { client }: Pick<Workspace, 'client'>,
  user: string,
): Promise<string> {
  const { channel } = await client.conversations.open({ users: user });
  return channel?.id ?? user;
}

/** A place whose channel is known: only by that Slack finds and edits what stands there. */
export async function openPlace(workspace: Workspace, place: Place): Promise<Place> {
  const person = personOf(place);
  if (person === null) return place;
  try {
    return { ...place, channel: await directChannel(workspace, person) };
  } catch (error) {
    throw toBroadsheetError(error, 'conversations.open');
  }
}
