import type { APIInteraction } from 'discord.js';
import type { ChatEvent } from '../../../domain/chat.ts';
import type { Form, Reply } from '../../../domain/reply.ts';
import type { Log } from '../../../ports/log.ts';
import type { Acknowledgement } from './acknowledgement.ts';
import type { Call } from './calls.ts';
import { readFailure, toBroadsheetError } from './errors.ts';
import { withKey } from './key-print.ts';
import { directPlace } from './owner.ts';
import { EPHEMERAL } from './payload.ts';
import type { Posting } from './posting.ts';
import { renderForm } from './render-form.ts';
import { renderReply, splitForDiscord } from './render.ts';

const MODAL = 9;
/** "Interaction has already been acknowledged": by an attempt of ours whose answer was lost, or another process. */
const ALREADY_ACKNOWLEDGED = 40_060;

/** The one answer to an interaction, by its token for 15 minutes, in the channel after that. */
export interface InteractionAnswer {
  acknowledge(manner: Acknowledgement): Promise<void>;
  openForm(form: Form): Promise<void>;
  /** Shows what is known so far; never rejects. */
  draft(draft: Reply): Promise<void>;
  /** The last word; `null` takes the acknowledgement back. Never rejects. */
  finish(reply: Reply | null): Promise<void>;
}

interface AnswerNeeds {
  readonly call: Call;
  readonly posting: Posting;
  readonly log: Log;
}

interface Exchange extends AnswerNeeds {
  readonly callback: `/${string}`;
  readonly webhook: `/${string}`;
  readonly event: ChatEvent;
  readonly log: Log;
}

export function createInteractionAnswer(
  needs: AnswerNeeds,
  interaction: APIInteraction,
  event: ChatEvent,
): InteractionAnswer {
  const exchange: Exchange = {
    ...needs,
    event,
    callback: `/interactions/${interaction.id}/${interaction.token}/callback`,
    webhook: `/webhooks/${interaction.application_id}/${interaction.token}`,
  };
  let manner: Acknowledgement = { type: 5, visibility: 'private', mayOpenForm: false };
  let isOurs = true;
  return {
    async acknowledge(chosen) {
      manner = chosen;
      isOurs = await sendAcknowledgement(exchange, chosen);
    },
    async openForm(form) {
      await attempt(exchange, 'a form was not opened', () =>
        exchange.call('post', exchange.callback, { body: { type: MODAL, data: renderForm(form) } }),
      );
    },
    async draft(draft) {
      if (draft.isPrivate && manner.visibility === 'public') return;
      const [first] = splitForDiscord(draft);
      if (first === undefined) return;
      await attempt(exchange, 'a draft was not shown', () => editOriginal(exchange, first));
    },
    async finish(reply) {
      if (reply === null) {
        if (isOurs) await attempt(exchange, 'nothing to say', () => deleteOriginal(exchange));
        return;
      }
      await attempt(exchange, 'an answer was not delivered', () =>
        deliver(exchange, reply, manner),
      );
    },
  };
}

async function sendAcknowledgement(
  { call, callback, log }: Exchange,
  { type, visibility }: Acknowledgement,
): Promise<boolean> {
  const flags = visibility === 'private' ? EPHEMERAL : 0;
  try {
    await call('post', callback, { body: type === 6 ? { type } : { type, data: { flags } } });
    return true;
  } catch (error) {
    const { status, code } = readFailure(error);
    if (code !== ALREADY_ACKNOWLEDGED) log.warn('an acknowledgement failed', { status, code });
    return false;
  }
}

/** What can't be shown by token (15 minutes are over, the message is gone) is posted like any other message. */
async function deliver(exchange: Exchange, reply: Reply, manner: Acknowledgement): Promise<void> {
  const parts = splitForDiscord(reply);
  const isPrivate = reply.isPrivate || manner.visibility === 'private';
  const mustMove = reply.isPrivate && manner.visibility === 'public';
  for (const [index, part] of parts.entries()) {
    try {
      if (index === 0 && !mustMove) await editOriginal(exchange, part);
      else {
        if (index === 0) await deleteOriginal(exchange).catch(() => null);
        await followUp(exchange, part, { index, isPrivate });
      }
    } catch (error) {
      const { status, code } = readFailure(error);
      exchange.log.warn('an answer goes by another way', { status, code });
      await postInstead(exchange, part, { index, isPrivate });
    }
  }
}

async function editOriginal({ call, webhook }: Exchange, part: Reply): Promise<void> {
  const body = renderReply(part);
  await call('patch', `${webhook}/messages/@original`, { body, files: part.files });
}

async function deleteOriginal({ call, webhook }: Exchange): Promise<void> {
  await call('delete', `${webhook}/messages/@original`);
}

interface PartPlace {
  readonly index: number;
  readonly isPrivate: boolean;
}

/**
 * A webhook knows no nonces: after an answer that was lost the part is looked for, and sent again where it isn't found.
 * What one person alone sees can't be looked for, and rather comes twice than never.
 */
async function followUp(exchange: Exchange, part: Reply, partPlace: PartPlace): Promise<void> {
  const { call, webhook, event } = exchange;
  const key = keyOf(exchange, partPlace);
  const payload = withKey(renderReply(part), key);
  const flags = partPlace.isPrivate ? payload.flags | EPHEMERAL : payload.flags;
  const send = () => call('post', webhook, { body: { ...payload, flags }, files: part.files });
  try {
    await send();
  } catch (error) {
    if (!toBroadsheetError(error).isTransient) throw error;
    const found = partPlace.isPrivate ? 'absent' : await exchange.posting.find(event.place, key);
    if (typeof found === 'string') await send();
  }
}

async function postInstead(exchange: Exchange, part: Reply, partPlace: PartPlace): Promise<void> {
  const { posting, event } = exchange;
  const isAlone = event.place.kind === 'direct';
  const place = partPlace.isPrivate && !isAlone ? directPlace(event.user.id) : event.place;
  await posting.post(place, part, keyOf(exchange, partPlace));
}

function keyOf({ event }: Exchange, { index }: PartPlace): string {
  return `interaction:${event.id}:${index}`;
}

async function attempt(
  { log, event }: Exchange,
  failure: string,
  send: () => Promise<unknown>,
): Promise<void> {
  try {
    await send();
  } catch (error) {
    const { status, code, message: reason } = readFailure(error);
    log.warn(failure, { type: event.type, status, code, reason });
  }
}
