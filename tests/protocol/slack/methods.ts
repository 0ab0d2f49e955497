import { randomUUID } from 'node:crypto';
import { addMessage, checkMessage, messageJson } from './messages.ts';
import { refuse } from './refusal.ts';
import { appendStream, needStreaming, startStream, stopStream } from './streams.ts';
import {
  asText,
  newId,
  type Channel,
  type Json,
  type Message,
  type SlackState,
  type Team,
} from './state.ts';
import { keepView, takeTrigger } from './views.ts';

/** One call of the Web API by a bot. */
export interface MethodCall {
  readonly state: SlackState;
  readonly args: Json;
  readonly team: Team;
  /** Of this server, without a slash at the end. */
  readonly url: string;
}

type Method = (call: MethodCall) => Json;

/** Methods that are called without a bot token. */
export const OPEN_METHODS: Readonly<Record<string, (call: Omit<MethodCall, 'team'>) => Json>> = {
  'oauth.v2.access': ({ state, args }) => {
    const team = state.codes.get(asText(args['code']));
    if (team === undefined) return refuse('invalid_code');
    state.codes.delete(asText(args['code']));
    return {
      access_token: team.token,
      token_type: 'bot',
      bot_user_id: team.botUser,
      scope: [...team.scopes].join(','),
      team: { id: team.id },
    };
  },
};

export const METHODS: Readonly<Record<string, Method>> = {
  'auth.test': ({ team }) => ({ team_id: team.id, user_id: team.botUser, bot_id: 'B1' }),
  'chat.postMessage': (call) => {
    const channel = openChannel(call);
    checkRate(call.state, channel);
    checkMessage(call.state, call.args);
    checkQuiet(call);
    const message = addMessage(call.state, { ...messageOf(call, channel), onlyFor: null });
    return { channel: channel.id, ts: message.ts, message: messageJson(message) };
  },
  'chat.postEphemeral': (call) => {
    const channel = openChannel(call);
    checkMessage(call.state, call.args);
    const onlyFor = asText(call.args['user']);
    return { message_ts: addMessage(call.state, { ...messageOf(call, channel), onlyFor }).ts };
  },
  'chat.update': (call) => {
    const message = ownMessage(call);
    if (message.isStreaming) refuse('streaming_state_conflict');
    checkMessage(call.state, call.args);
    message.text = asText(call.args['text']);
    message.blocks = (call.args['blocks'] ?? []) as Json[];
    message.edits += 1;
    return { channel: message.channel, ts: message.ts, text: message.text };
  },
  'chat.delete': (call) => {
    call.state.messages.splice(call.state.messages.indexOf(ownMessage(call)), 1);
    return {};
  },
  'chat.startStream': (call) => startStream(call, openChannel(call)),
  'chat.appendStream': (call) => appendStream(call, needStreaming(ownMessage(call))),
  'chat.stopStream': (call) => stopStream(call, needStreaming(ownMessage(call))),
  'conversations.open': ({ state, args, team }) => ({
    channel: { id: directChannel(state, team, asText(args['users'])).id },
  }),
  'conversations.history': (call) => {
    needScope(call.team, call.args['channel'], 'history');
    if (call.state.people.has(asText(call.args['channel']))) refuse('channel_not_found');
    const { id } = openChannel(call);
    return page(
      call.args,
      call.state.messages.filter(({ channel, thread }) => channel === id && thread === null),
    );
  },
  'conversations.replies': (call) => {
    needScope(call.team, call.args['channel'], 'history');
    if (call.state.people.has(asText(call.args['channel']))) refuse('channel_not_found');
    const { id } = openChannel(call);
    const { ts: root } = call.args;
    return page(
      call.args,
      call.state.messages.filter(
        ({ channel, thread, ts }) => channel === id && (thread === root || ts === root),
      ),
    );
  },
  'users.info': ({ state, args }) => {
    const person = state.people.get(asText(args['user']));
    if (person === undefined) return refuse('user_not_found');
    return {
      user: {
        id: person.id,
        name: 'ann',
        is_admin: person.isAdmin,
        team_id: person.team,
        ...(person.enterpriseTeams && { enterprise_user: { teams: person.enterpriseTeams } }),
        tz: 'Europe/Berlin',
        locale: 'de-DE',
      },
    };
  },
  'usergroups.users.list': () => ({ users: ['UGROUPED'] }),
  'views.open': ({ state, args }) => {
    takeTrigger(state, args['trigger_id']);
    return { view: keepView(state, args['view'], 'modal') };
  },
  'views.update': ({ state, args }) => {
    const id = asText(args['view_id']);
    if (!state.views.has(id)) refuse('not_found');
    return { view: keepView(state, args['view'], 'modal', id) };
  },
  'views.publish': ({ state, args }) => {
    const person = state.people.get(asText(args['user_id']));
    if (person === undefined) return refuse('user_not_found');
    person.home = keepView(state, args['view'], 'home');
    return { view: person.home };
  },
  'assistant.threads.setStatus': () => ({}),
  'assistant.threads.setSuggestedPrompts': ({ args }) => {
    if (Array.isArray(args['prompts']) && args['prompts'].length <= 4) return {};
    return refuse('too_many_prompts');
  },
  'files.getUploadURLExternal': ({ state, args, url }) => {
    const id = newId('F');
    state.files.set(id, { name: asText(args['filename']), text: '' });
    return { upload_url: `${url}/upload/${id}`, file_id: id };
  },
  'files.completeUploadExternal': (call) => {
    const channel = findChannel(call, 'channel_id');
    addMessage(call.state, {
      channel,
      user: call.team.botUser,
      args: { text: 'a file' },
      onlyFor: null,
    });
    return { files: call.args['files'] };
  },
};

/** Opens a socket's ticket; asked for with the app token. */
export function openConnection(state: SlackState, url: string): Json {
  const ticket = randomUUID();
  state.tickets.add(ticket);
  return { url: `${url.replace('http', 'ws')}/link?ticket=${ticket}` };
}

function directChannel(state: SlackState, team: Team, person: string): Channel {
  if (!state.people.has(person)) refuse('user_not_found');
  const known = [...state.channels.values()].find((channel) => channel.person === person);
  if (known !== undefined) return known;
  const members = new Set([team.botUser, person]);
  const channel = { id: newId('D'), team: team.id, person, members, isArchived: false };
  state.channels.set(channel.id, channel);
  return channel;
}

function findChannel({ state, args, team }: MethodCall, name = 'channel'): Channel {
  const id = asText(args[name]);
  const channel = state.channels.get(id);
  if (channel !== undefined && channel.team === team.id) return channel;
  return state.people.has(id) ? directChannel(state, team, id) : refuse('channel_not_found');
}

function openChannel(call: MethodCall): Channel {
  const channel = findChannel(call);
  if (channel.isArchived) refuse('is_archived');
  if (!channel.members.has(call.team.botUser) && !call.team.scopes.has('chat:write.public')) {
    refuse('not_in_channel');
  }
  return channel;
}

function checkRate(state: SlackState, { id, team }: Channel): void {
  countPost(state, id, { most: state.postsPerSecond, withinMs: 1_000 });
  countPost(state, team, { most: state.postsPerMinute, withinMs: 60_000 });
}

interface Rate {
  readonly most: number;
  readonly withinMs: number;
}

function countPost({ lastPosts }: SlackState, key: string, { most, withinMs }: Rate): void {
  if (most === Infinity) return;
  const now = Date.now();
  const recent = (lastPosts.get(key) ?? []).filter((at) => now - at < withinMs);
  const [oldest = now] = recent;
  if (recent.length >= most)
    refuse('ratelimited', [], Math.ceil((oldest + withinMs - now) / 1_000));
  lastPosts.set(key, [...recent, now]);
}

/** News is posted without a wall of previews. */
function checkQuiet({ state, args }: MethodCall): void {
  for (const name of ['unfurl_links', 'unfurl_media']) {
    if (asText(args[name]) !== 'false') state.problems.push(`${name} was not false`);
  }
}

function messageOf({ team, args }: MethodCall, channel: Channel) {
  return { channel, user: team.botUser, args };
}

function ownMessage({ state, args, team }: MethodCall): Message {
  const found = state.messages.find(
    ({ ts, channel }) => ts === args['ts'] && channel === args['channel'],
  );
  if (found === undefined) return refuse('message_not_found');
  return found.user === team.botUser ? found : refuse('cant_update_message');
}

function needScope({ scopes }: Team, channel: unknown, name: string): void {
  const kind = String(channel).startsWith('D') ? 'im' : 'channels';
  if (!scopes.has(`${kind}:${name}`)) refuse('missing_scope', [`needed: ${kind}:${name}`]);
}

/** Newest first, at most `limit` at once; the cursor is the number of those that were given before. */
function page({ limit, cursor }: Json, messages: readonly Message[]): Json {
  const shown = messages.filter(({ onlyFor }) => onlyFor === null).toReversed();
  const from = Number(asText(cursor));
  const to = from + Number(limit ?? 100);
  const isLast = to >= shown.length;
  return {
    messages: shown.slice(from, to).map(messageJson),
    has_more: !isLast,
    response_metadata: { next_cursor: isLast ? '' : String(to) },
  };
}
