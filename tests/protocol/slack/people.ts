import type { Deliveries, Delivered } from './delivery.ts';
import { newHook, showAnswer } from './hooks.ts';
import { addMessage } from './messages.ts';
import {
  newId,
  newTrigger,
  type Channel,
  type Json,
  type Message,
  type Person,
  type SlackState,
  type Team,
} from './state.ts';

/** What people do in Slack, and what Slack tells the app of it. */
export interface People {
  command(person: Person, channel: Channel, command: string, text?: string): Promise<Delivered>;
  /** A message; `thread` is the timestamp of its first one. */
  say(
    person: Person,
    channel: Channel,
    text: string,
    thread?: string,
  ): { message: Message; delivered: Promise<readonly Delivered[]> };
  click(person: Person, message: Message, actionId: string): Promise<Delivered>;
  clickHome(person: Person, actionId: string): Promise<Delivered>;
  submit(person: Person, view: Json, values: Readonly<Record<string, string>>): Promise<Delivered>;
  choose(person: Person, message: Message, menu: string): Promise<Delivered>;
  /** `seconds` since 1970: when it happened. */
  event(team: Team, event: Json, eventId?: string, seconds?: number): Promise<Delivered>;
}

export interface PeopleNeeds {
  readonly state: SlackState;
  readonly deliveries: Deliveries;
  readonly url: () => string;
}

export function createPeople({ state, deliveries, url }: PeopleNeeds): People {
  const hook = (channel: Channel, person: Person) => newHook(state, url(), channel, person.id);
  const channelOf = (id: string): Channel => {
    const channel = state.channels.get(id);
    if (channel === undefined) throw new Error(`no channel ${id}`);
    return channel;
  };
  const interact = (person: Person, payload: Json) =>
    deliveries.deliver('interactive', {
      team: { id: person.team },
      user: { id: person.id, team_id: person.team },
      trigger_id: newTrigger(state),
      ...payload,
    });
  const people: People = {
    async command(person, channel, command, text = '') {
      const delivered = await deliveries.deliver('slash_commands', {
        team_id: person.team,
        channel_id: channel.id,
        user_id: person.id,
        command,
        text,
        response_url: hook(channel, person),
        trigger_id: newTrigger(state),
      });
      const { body } = delivered;
      const hasMessage = body['text'] !== undefined || body['blocks'] !== undefined;
      if (hasMessage) showAnswer(state, channel, person.id, body);
      return delivered;
    },
    say(person, channel, text, thread) {
      const args = { text, ...(thread === undefined ? {} : { thread_ts: thread }) };
      const message = addMessage(state, { channel, user: person.id, args, onlyFor: null });
      const team = state.teams.get(channel.team);
      const event = {
        type: 'message',
        user: person.id,
        text,
        ts: message.ts,
        channel: channel.id,
        channel_type: channel.person === null ? 'channel' : 'im',
        ...(thread === undefined
          ? {}
          : { thread_ts: thread, parent_user_id: rootUser(state, thread) }),
      };
      const events = [event];
      const isMention = team !== undefined && text.includes(`<@${team.botUser}>`);
      if (isMention && channel.person === null) events.push({ ...event, type: 'app_mention' });
      const delivered = Promise.all(
        events.map((given) => people.event(team ?? ({ id: '' } as Team), given)),
      );
      return { message, delivered };
    },
    click(person, message, actionId) {
      const channel = channelOf(message.channel);
      return interact(person, {
        type: 'block_actions',
        channel: { id: channel.id },
        container: { type: 'message', is_ephemeral: message.onlyFor !== null },
        message: {
          ts: message.ts,
          ...(message.thread === null ? {} : { thread_ts: message.thread }),
        },
        response_url: hook(channel, person),
        actions: [elementOf(message.blocks, actionId)],
      });
    },
    clickHome(person, actionId) {
      const blocks = (person.home?.['blocks'] ?? []) as Json[];
      return interact(person, {
        type: 'block_actions',
        container: { type: 'view' },
        view: { type: 'home', private_metadata: person.home?.['private_metadata'] ?? '' },
        actions: [elementOf(blocks, actionId)],
      });
    },
    submit(person, view, values) {
      const fields = Object.entries(values).map(([field, value]) => [field, { value: { value } }]);
      return interact(person, {
        type: 'view_submission',
        view: { ...view, state: { values: Object.fromEntries(fields) } },
      });
    },
    choose(person, message, menu) {
      const channel = channelOf(message.channel);
      return interact(person, {
        type: 'message_action',
        callback_id: menu,
        channel: { id: channel.id },
        message: { ts: message.ts, text: message.text },
        response_url: hook(channel, person),
      });
    },
    event: (team, event, eventId = newId('Ev'), seconds = Date.now() / 1_000) =>
      deliveries.deliver('events_api', {
        type: 'event_callback',
        team_id: team.id,
        event_id: eventId,
        event_time: Math.trunc(seconds),
        authorizations: [{ team_id: team.id }],
        event,
      }),
  };
  return people;
}

function rootUser(state: SlackState, thread: string): string {
  return state.messages.find(({ ts }) => ts === thread)?.user ?? '';
}

/** An element as it comes back when it is pressed; a select's first option is chosen. */
function elementOf(blocks: readonly Json[], actionId: string): Json {
  const elements = blocks.flatMap((block) => (block['elements'] ?? []) as Json[]);
  const element = elements.find((known) => known['action_id'] === actionId);
  if (element === undefined) throw new Error(`nothing to press named ${actionId}`);
  const [chosen] = (element['options'] ?? []) as Json[];
  return {
    type: element['type'],
    action_id: actionId,
    action_ts: String(performance.now()),
    ...(element['value'] === undefined ? {} : { value: element['value'] }),
    ...(chosen === undefined ? {} : { selected_option: chosen }),
  };
}
