import type { Place } from '../../../../domain/chat.ts';
import type { PostLookup } from '../../../../ports/platform.ts';
import type { Workspace } from '../workspace.ts';
import { toBroadsheetError } from './errors.ts';
import { PART_EVENT } from './messages.ts';

/** Where a post is looked for; further back it is not known. */
const MAX_PAGES = 5;
const PAGE_SIZE = 100;

interface FoundMessage {
  readonly ts?: string;
  readonly metadata?: { readonly event_type?: string; readonly event_payload?: object };
}

/**
 * Looks for a post by the key in its metadata. Needs a history scope (`im:history` has it for direct messages);
 * without one Slack won't say: `unknown`.
 */
export async function findPost(
  { client }: Workspace,
  place: Place,
  key: string,
): Promise<PostLookup> {
  let cursor: string | undefined;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const answer = await readPage({ client, place, cursor }).catch(unknownUnlessTransient);
    if (answer === 'unknown') return answer;
    const found = answer.messages.find((message) => keyOf(message) === key);
    if (found?.ts !== undefined) return { place, id: found.ts };
    if (answer.next === '') return 'absent';
    cursor = answer.next;
  }
  return 'unknown';
}

interface Page {
  readonly client: Workspace['client'];
  readonly place: Place;
  readonly cursor: string | undefined;
}

async function readPage({ client, place, cursor }: Page) {
  const common = {
    channel: place.channel,
    include_all_metadata: true,
    limit: PAGE_SIZE,
    ...(cursor === undefined ? {} : { cursor }),
  };
  const { messages = [], response_metadata: more } =
    place.thread === null
      ? await client.conversations.history(common)
      : await client.conversations.replies({ ...common, ts: place.thread });
  return { messages: messages as readonly FoundMessage[], next: more?.next_cursor ?? '' };
}

/** What passes is told as a failure, so that the look-up is made again. */
function unknownUnlessTransient(error: unknown): 'unknown' {
  const failure = toBroadsheetError(error, 'conversations.history');
  if (failure.isTransient) throw failure;
  return 'unknown';
}

function keyOf({ metadata }: FoundMessage): string | null {
  const payload = metadata?.event_payload;
  if (metadata?.event_type !== PART_EVENT || payload === undefined) return null;
  return 'key' in payload && typeof payload.key === 'string' ? payload.key : null;
}
