import type { MessageRef, Place } from '../../domain/chat.ts';
import type { Delivery, DeliveryPart, Lease, PartTarget } from '../../domain/delivery.ts';
import { reply, type Reply } from '../../domain/reply.ts';
import type { ChatPlatform } from '../../ports/platform.ts';
import { classifyFault, type PostFault } from './outcome.ts';
import type { DeliverNeeds, DeliverSettings } from './needs.ts';

/** `lost`: another process has taken over. `unknowable`: the platform won't say whether it stands there. */
export type PartOutcome = 'sent' | 'lost' | 'unknowable' | PostFault;

export interface Posting {
  readonly needs: DeliverNeeds;
  readonly settings: DeliverSettings;
  readonly platform: ChatPlatform;
  readonly delivery: Delivery;
  readonly holder: string;
}

/** What comes below a post is about it. */
const THREAD_NAME = 'Corrections';

/** So often a part is shortened that a platform finds too large. */
const SHORTENINGS = 4;

/** Posts one part, unless an earlier try did. */
export async function postPart(posting: Posting, part: DeliveryPart): Promise<PartOutcome> {
  if (part.state === 'sending') {
    const found = await lookUp(posting, part);
    if (found !== 'absent') return found;
  }
  let current: DeliveryPart = { ...part, state: 'sending' };
  for (let round = 0; ; round++) {
    if (!(await save(posting, current))) return 'lost';
    const fault = await tryPost(posting, current);
    if (fault === null) return 'sent';
    if (fault === 'lost') return 'lost';
    if (fault.type === 'too-large' && round < SHORTENINGS) {
      current = { ...current, reply: shorten(current.reply) };
      continue;
    }
    if (fault.type === 'unclear') return fault;
    // Surely not posted: the next try needs no look-up.
    if (!(await save(posting, { ...current, state: 'planned' }))) return 'lost';
    return fault.type === 'too-large' ? { type: 'broken', reason: 'It is too large.' } : fault;
  }
}

async function tryPost(posting: Posting, part: DeliveryPart): Promise<PostFault | 'lost' | null> {
  try {
    const message = await send(posting, part);
    return (await save(posting, { ...part, state: 'sent', message })) ? null : 'lost';
  } catch (error) {
    return classifyFault(error);
  }
}

async function send(
  posting: Posting,
  { target, reply: said, key }: DeliveryPart,
): Promise<MessageRef> {
  const { platform } = posting;
  if (target?.type !== 'edit')
    return await platform.post(await placeFor(posting, target), said, key);
  await platform.edit(target.message, said);
  return target.message;
}

async function placeFor(
  { platform, delivery }: Posting,
  target: PartTarget | undefined,
): Promise<Place> {
  return target === undefined
    ? delivery.place
    : await platform.openThread(target.message, THREAD_NAME);
}

async function lookUp(
  posting: Posting,
  part: DeliveryPart,
): Promise<'absent' | 'sent' | 'lost' | 'unknowable' | PostFault> {
  // To make the same change again does no harm.
  if (part.target?.type === 'edit') return 'absent';
  try {
    const place = await placeFor(posting, part.target);
    const found = await posting.platform.find(place, part.key);
    if (found === 'absent') return 'absent';
    if (found === 'unknown') return 'unknowable';
    return (await save(posting, { ...part, state: 'sent', message: found })) ? 'sent' : 'lost';
  } catch (error) {
    const fault = classifyFault(error);
    // Whatever the look-up ran into, it told nothing about the post.
    return fault.type === 'broken' || fault.type === 'too-large' ? 'unknowable' : fault;
  }
}

async function save(posting: Posting, part: DeliveryPart): Promise<boolean> {
  return await posting.needs.store.savePart(leaseOf(posting), part);
}

export function leaseOf({ delivery, holder, needs, settings }: Posting): Lease {
  const until = needs.clock.now().add({ milliseconds: settings.leaseMs });
  return { delivery: delivery.id, holder, until };
}

/** Half of it, with a word about that. */
function shorten(long: Reply): Reply {
  const blocks = long.blocks.slice(0, Math.max(1, Math.floor(long.blocks.length / 2)));
  const footer = long.footer.filter((part) => part !== SHORTENED);
  return reply(long.kind, { ...long, blocks, footer: [...footer, SHORTENED] });
}

const SHORTENED = 'Shortened: the platform takes no more';
