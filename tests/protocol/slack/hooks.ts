import { randomUUID } from 'node:crypto';
import { checkBlocks } from './block-kit.ts';
import { addMessage } from './messages.ts';
import type { Channel, Json, SlackState } from './state.ts';

const MAX_USES = 5;

/** A response address for a command or a click. */
export function newHook(state: SlackState, url: string, channel: Channel, person: string): string {
  const path = `/response/${randomUUID()}`;
  state.hooks.set(path, { channel, person, uses: 0 });
  return `${url}${path}`;
}

/** What a body at a response address comes to: a status, and a message where it is taken. */
export function useHook(state: SlackState, path: string, body: Json): number {
  const hook = state.hooks.get(path);
  if (hook === undefined) return 404;
  hook.uses += 1;
  if (hook.uses > MAX_USES) return 404;
  const faults = body['blocks'] === undefined ? [] : checkBlocks(body['blocks']);
  if (faults.length > 0) {
    state.problems.push(...faults);
    return 400;
  }
  showAnswer(state, hook.channel, hook.person, body);
  return 200;
}

/** A message made of an acknowledgement's or a response's body. */
export function showAnswer(state: SlackState, channel: Channel, person: string, body: Json): void {
  const onlyFor = body['response_type'] === 'in_channel' ? null : person;
  const user = state.teams.get(channel.team)?.botUser ?? '';
  addMessage(state, { channel, user, args: body, onlyFor });
}
