import type { Owner } from '../domain/identity.ts';
import type { Block, Button, Reply } from '../domain/reply.ts';
import type { Clock } from '../ports/clock.ts';
import type { ButtonStates } from '../ports/store.ts';

/** Discord's limit for a component's custom id; Slack allows more. */
const MAX_ID = 100;
/** Begins an id whose state is kept in the store. */
const KEPT = '~';

/** A button's id: the command that it runs with its options, so that it works after any restart. */
export function actionId(command: string, options: Readonly<Record<string, string>>): string {
  return `${command}?${new URLSearchParams({ ...options }).toString()}`;
}

export interface ActionCall {
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
}

/** The command and options of a button's id; `null` for an id that is not one of ours. */
export async function readActionId(
  states: Pick<ButtonStates, 'recallState'>,
  owner: Owner,
  id: string,
): Promise<ActionCall | null> {
  const full = id.startsWith(KEPT) ? await states.recallState(owner, id.slice(KEPT.length)) : id;
  const match = /^(?<command>[a-z][a-z ]*)\?(?<parameters>.*)$/su.exec(full ?? '');
  if (match?.groups === undefined) return null;
  const parameters = new URLSearchParams(match.groups['parameters']);
  return { command: match.groups['command'] ?? '', options: Object.fromEntries(parameters) };
}

export interface KeepNeeds {
  readonly store: Pick<ButtonStates, 'keepState'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** The reply with every id that is too long for a platform kept in the store. */
export async function keepLongIds(
  { store, clock }: KeepNeeds,
  owner: Owner,
  reply: Reply,
): Promise<Reply> {
  const shorten = async (id: string) =>
    id.length <= MAX_ID ? id : `${KEPT}${await store.keepState(owner, id, clock.now())}`;
  const blocks = await Promise.all(reply.blocks.map((block) => keepInBlock(block, shorten)));
  return { ...reply, blocks };
}

async function keepInBlock(block: Block, shorten: (id: string) => Promise<string>): Promise<Block> {
  if (block.type === 'select') return { ...block, id: await shorten(block.id) };
  if (block.type !== 'buttons') return block;
  const buttons = await Promise.all(
    block.buttons.map(async (button): Promise<Button> => ({
      ...button,
      id: await shorten(button.id),
    })),
  );
  return { ...block, buttons };
}
