import type { Reply } from '../../../domain/reply.ts';
import type { Bot, ChatPlatform } from '../../../ports/platform.ts';
import { BroadsheetError } from '../../../domain/errors.ts';
import type { Delivery, DispatchNeeds } from './delivery.ts';
import { dispatch } from './dispatch.ts';
import { openConnections, type Connections } from './connections.ts';
import type { SlackOptions } from './options.ts';
import { createPeople } from './people.ts';
import { createCommandNamer } from './render/command-names.ts';
import { splitForSlack } from './render/fits.ts';
import { createFirstSight } from './seen.ts';
import { openPlace } from './web/direct.ts';
import { findPost } from './web/find-post.ts';
import { createMessages } from './web/messages.ts';
import { createRecent } from './web/recent.ts';
import { createStreams } from './web/streams.ts';
import { teamOfOwner, type Workspace } from './workspace.ts';
import type { MessageRef, Place } from '../../../domain/chat.ts';

const NAME = 'slack';
/** Replies in flight have so long at a stop; the rest of 10 s is for taking leave. */
const FINISH_MS = 8_000;
/** Posts wait so long for a Slack that is not connected yet. */
const CONNECTING_MS = 5_000;
/** More answers at once than people wait for on a good day. */
const BUSY = 100;
const MAX_OWN_THREADS = 50_000;
const MAX_POSTED = 10_000;

/** Slack as a chat platform, in one workspace or in many. */
export function createSlackPlatform(options: SlackOptions): ChatPlatform {
  const { clock, log, settings } = options;
  const messages = createMessages(clock);
  const posted = createRecent<MessageRef>(MAX_POSTED);
  const inFlight = new Set<Promise<void>>();
  let connections: Connections | null = null;
  let isStopping = false;
  let named = (reply: Reply): Reply => reply;

  async function workspaceOf({ owner }: Place): Promise<Workspace> {
    if (connections === null) throw notConnected();
    const workspace = await connections.workspaces.find(teamOfOwner(owner));
    if (workspace !== null) return workspace;
    throw new BroadsheetError('forbidden', `slack: not installed for ${owner}`, { scope: 'owner' });
  }

  return {
    name: NAME,
    split: splitForSlack,
    async start(given) {
      isStopping = false;
      named = createCommandNamer(options.commands, given.commands);
      const bot = withNames(given, named);
      const deliver = (delivery: Delivery): boolean => {
        if (isStopping || needs === null) return false;
        const work = dispatch(needs, delivery).finally(() => inFlight.delete(work));
        inFlight.add(work);
        return true;
      };
      let needs: DispatchNeeds | null = null;
      connections = await openConnections(options, deliver);
      needs = {
        bot,
        messages,
        streams: createStreams(clock),
        clock,
        log,
        commands: options.commands,
        workspaces: connections.workspaces,
        findUser: createPeople({ clock, log, managerGroup: settings.managerGroup }),
        isFirstSight: createFirstSight(),
        isBusy: () => inFlight.size > BUSY,
        ownThreads: createRecent<boolean>(MAX_OWN_THREADS),
      };
      try {
        await connections.receiver.start();
      } catch (error) {
        await connections.receiver.stop();
        throw error;
      }
    },
    async post(place, reply, key) {
      const id = `${place.channel}:${place.thread ?? ''}:${key}`;
      const known = posted.get(id);
      if (known !== undefined) return known;
      const workspace = await workspaceOf(place);
      const open = await openPlace(workspace, place);
      const message = await messages.post(workspace, { place: open, reply: named(reply), key });
      posted.set(id, message);
      return message;
    },
    async find(place, key) {
      const workspace = await workspaceOf(place);
      return findPost(workspace, await openPlace(workspace, place), key);
    },
    async edit(message, reply) {
      await messages.edit(await workspaceOf(message.place), message, named(reply));
    },
    openThread({ place, id }) {
      return Promise.resolve({ ...place, thread: place.thread ?? id });
    },
    async stop() {
      isStopping = true;
      const over = new AbortController();
      const finished = Promise.allSettled(inFlight);
      await Promise.race([finished, clock.sleep(FINISH_MS, over.signal)]);
      over.abort();
      await connections?.receiver.stop();
      connections = null;
    },
  };
}

/** Nothing was sent, and soon it may be: Slack is still out of reach, or the process ends. */
function notConnected(): BroadsheetError {
  return new BroadsheetError('rate-limited', 'slack: not connected', {
    isTransient: true,
    retryAfterMs: CONNECTING_MS,
    scope: 'platform',
  });
}

/** The bot with commands in its replies as they are typed here. */
function withNames(bot: Bot, named: (reply: Reply) => Reply): Bot {
  return {
    ...bot,
    async handle(event, showDraft) {
      const reply = await bot.handle(event, (draft) => showDraft(named(draft)));
      return reply === null ? null : named(reply);
    },
  };
}
