import type { Interactions } from './interactions.ts';
import { commandsFault, messageFault, type CommandBody, type MessageBody } from './rules.ts';
import type { LocalChannel, LocalMessage, World } from './world.ts';

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export interface RestRequest {
  readonly method: string;
  /** Without "/api/v10", decoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly string[];
}

export interface RestParts {
  readonly world: World;
  readonly interactions: Interactions;
  readonly gatewayAddress: () => string;
  readonly shards: number;
  readonly maxConcurrency: number;
  readonly onMessage: (message: LocalMessage) => void;
  readonly onThread: (thread: LocalChannel) => void;
  /** Channels to which the bot has no access. */
  readonly closed: ReadonlySet<string>;
  /** Persons who take no direct messages. */
  readonly shy: ReadonlySet<string>;
}

type Handler = (parts: RestParts, request: RestRequest, ids: readonly string[]) => Answer;

/** The routes that the bot uses: https://discord.com/developers/docs/reference */
const ROUTES: readonly (readonly [string, RegExp, Handler])[] = [
  ['GET', /^\/gateway\/bot$/, gatewayBot],
  ['PUT', /^\/applications\/(\d+)\/commands$/, putCommands],
  ['POST', /^\/users\/@me\/channels$/, openDirect],
  ['GET', /^\/channels\/(\d+)$/, getChannel],
  ['GET', /^\/channels\/(\d+)\/messages$/, listMessages],
  ['POST', /^\/channels\/(\d+)\/messages$/, createMessage],
  ['PATCH', /^\/channels\/(\d+)\/messages\/(\d+)$/, editMessage],
  ['POST', /^\/channels\/(\d+)\/typing$/, () => ({ status: 204 })],
  ['POST', /^\/channels\/(\d+)\/messages\/(\d+)\/threads$/, threadFromMessage],
  ['POST', /^\/channels\/(\d+)\/threads$/, forumPost],
  ['GET', /^\/guilds\/(\d+)\/threads\/active$/, activeThreads],
  ['GET', /^\/guilds\/(\d+)\/members\/(\d+)$/, () => ({ status: 200, body: { roles: [] } })],
  [
    'POST',
    /^\/interactions\/(\d+)\/([\w-]+)\/callback$/,
    (parts, { body }, [id = '', token = '']) => parts.interactions.callback(id, token, body),
  ],
  [
    'PATCH',
    /^\/webhooks\/(\d+)\/([\w-]+)\/messages\/@original$/,
    (parts, { body, files }, [, token = '']) => parts.interactions.editOriginal(token, body, files),
  ],
  [
    'DELETE',
    /^\/webhooks\/(\d+)\/([\w-]+)\/messages\/@original$/,
    (parts, _, [, token = '']) => parts.interactions.deleteOriginal(token),
  ],
  [
    'POST',
    /^\/webhooks\/(\d+)\/([\w-]+)$/,
    (parts, { body }, [, token = '']) => parts.interactions.followUp(token, body),
  ],
];

export function routeRequest(parts: RestParts, request: RestRequest): Answer {
  for (const [method, pattern, handle] of ROUTES) {
    const match = method === request.method ? pattern.exec(request.path) : null;
    if (match === null) continue;
    const [, ...ids] = match;
    const [first = ''] = ids;
    if (request.path.startsWith('/channels/') && !parts.world.channels.has(first)) {
      return fault(404, 10_003, 'Unknown Channel');
    }
    if (parts.closed.has(first)) return fault(403, 50_013, 'Missing Permissions');
    return handle(parts, request, ids);
  }
  return fault(404, 0, `no such route: ${request.method} ${request.path}`);
}

function fault(status: number, code: number, message: string): Answer {
  return { status, body: { code, message } };
}

function gatewayBot({ gatewayAddress, shards, maxConcurrency }: RestParts): Answer {
  const limit = {
    total: 1_000,
    remaining: 1_000,
    reset_after: 14_400_000,
    max_concurrency: maxConcurrency,
  };
  return { status: 200, body: { url: gatewayAddress(), shards, session_start_limit: limit } };
}

function putCommands({ world }: RestParts, { body }: RestRequest): Answer {
  const commands = body as readonly CommandBody[];
  const problem = commandsFault(commands);
  if (problem !== null) return fault(400, 50_035, problem);
  world.commands = commands.map((command) => ({ ...command, id: world.snowflake() }));
  return { status: 200, body: world.commands };
}

function openDirect({ world }: RestParts, { body }: RestRequest): Answer {
  const { recipient_id: id } = body as { recipient_id: string };
  const open = [...world.channels.values()].find((channel) => channel.recipients?.[0]?.id === id);
  if (open !== undefined) return { status: 200, body: open };
  const person = {
    id,
    username: 'person',
    global_name: null,
    avatar: null,
    discriminator: '0',
  } as const;
  return { status: 200, body: world.addChannel({ type: 1, name: null, recipients: [person] }) };
}

function getChannel({ world }: RestParts, _: RestRequest, [id = '']: readonly string[]): Answer {
  return { status: 200, body: world.channels.get(id) };
}

function listMessages(
  { world }: RestParts,
  { query }: RestRequest,
  [id = '']: readonly string[],
): Answer {
  const before = query.get('before');
  const messages = world
    .messagesOf(id)
    .filter(
      (message) =>
        message.ephemeral !== true && (before === null || BigInt(message.id) < BigInt(before)),
    )
    .toReversed()
    .slice(0, Number(query.get('limit') ?? 50))
    .map(({ nonce: _nonce, ...message }) => message);
  return { status: 200, body: messages };
}

function createMessage(
  parts: RestParts,
  { body, files }: RestRequest,
  [id = '']: readonly string[],
): Answer {
  const { world, shy } = parts;
  const given = body as MessageBody & { message_reference?: { message_id: string } };
  const channel = world.channels.get(id);
  if (channel?.type === 15) return fault(400, 50_008, 'Cannot send messages in a non-text channel');
  if (shy.has(channel?.recipients?.[0]?.id ?? ''))
    return fault(403, 50_007, 'Cannot send messages to this user');
  const problem = messageFault(given);
  if (problem !== null) return fault(400, 50_035, problem);
  const same = world
    .messagesOf(id)
    .find(({ nonce }) => nonce !== undefined && nonce === given.nonce);
  if (same !== undefined && given.enforce_nonce === true) return { status: 200, body: same };
  const message = world.addMessage(id, world.bot, { ...given, attachments: files });
  parts.onMessage(message);
  return { status: 200, body: message };
}

function editMessage(
  { world }: RestParts,
  { body }: RestRequest,
  [, id = '']: readonly string[],
): Answer {
  const message = world.messages.get(id);
  if (message === undefined) return fault(404, 10_008, 'Unknown Message');
  if (message.author.id !== world.bot.id)
    return fault(403, 50_005, 'Cannot edit a message of another user');
  const problem = messageFault(body as MessageBody);
  if (problem !== null) return fault(400, 50_035, problem);
  const edited = { ...message, ...(body as MessageBody), content: '', edits: message.edits + 1 };
  world.messages.set(id, edited);
  return { status: 200, body: edited };
}

function threadFromMessage(
  { world, onThread }: RestParts,
  { body }: RestRequest,
  [channel = '', id = '']: readonly string[],
): Answer {
  if (world.channels.get(channel)?.type !== 0)
    return fault(400, 50_024, 'Cannot execute action on this channel type');
  if (world.channels.has(id))
    return fault(400, 160_004, 'A thread has already been created for this message');
  const thread = addThread(world, channel, id, (body as { name: string }).name);
  onThread(thread);
  return { status: 201, body: thread };
}

function addThread(world: World, parent: string, id: string, name: string): LocalChannel {
  const guild = world.channels.get(parent)?.guild_id;
  const metadata = { archived: false, auto_archive_duration: 1_440, locked: false };
  return world.addChannel({
    id,
    type: 11,
    name,
    parent_id: parent,
    owner_id: world.bot.id,
    thread_metadata: metadata,
    ...(guild === undefined ? {} : { guild_id: guild }),
  });
}

function forumPost(
  { world }: RestParts,
  { body }: RestRequest,
  [parent = '']: readonly string[],
): Answer {
  if (world.channels.get(parent)?.type !== 15)
    return fault(400, 50_024, 'Cannot execute action on this channel type');
  const { name, message } = body as { name: string; message: MessageBody };
  const problem = messageFault(message);
  if (problem !== null) return fault(400, 50_035, problem);
  const id = world.snowflake();
  const thread = addThread(world, parent, id, name);
  world.addMessage(id, world.bot, { ...message, id });
  return { status: 201, body: thread };
}

function activeThreads(
  { world }: RestParts,
  _: RestRequest,
  [guild = '']: readonly string[],
): Answer {
  const threads = [...world.channels.values()].filter(
    ({ type, guild_id: owner }) => type === 11 && owner === guild,
  );
  return { status: 200, body: { threads, members: [] } };
}
