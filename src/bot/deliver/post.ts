import type { Place } from '../../domain/chat.ts';
import type { Delivery, Settlement } from '../../domain/delivery.ts';
import { quietUntil, readQuietHours, type QuietHours } from '../../domain/delivery-quiet.ts';
import type { ChatPlatform } from '../../ports/platform.ts';
import type { DeliverNeeds, DeliverSettings } from './needs.ts';
import { FOLDED, FOLDED_IN_QUIET } from './folded.ts';
import { noteGivenUp } from './give-up.ts';
import { planNotice } from './notice.ts';
import { noteSilence } from './silence.ts';
import { settlementAfter, type PostFault } from './outcome.ts';
import { leaseOf, postPart, type PartOutcome, type Posting } from './part.ts';
import { channelOf } from '../place-choices.ts';

/** What the rest of the queue has to know of one delivery's end. */
export type PostOutcome =
  | { readonly type: 'settled' }
  | { readonly type: 'lost' }
  /** Nothing more may be sent to the platform, or for the owner, for a while (`waitMs`) or at all (`null`). */
  | { readonly type: 'stop'; readonly scope: 'owner' | 'platform'; readonly waitMs: number | null };

export interface ClaimedDelivery {
  readonly delivery: Delivery;
  readonly holder: string;
  readonly platform: ChatPlatform;
}

/** Posts what a delivery still lacks, part by part, and writes down how it ended. */
export async function postDelivery(
  needs: DeliverNeeds,
  settings: DeliverSettings,
  claimed: ClaimedDelivery,
): Promise<PostOutcome> {
  const posting: Posting = { needs, settings, ...claimed };
  const early = await reasonToWait(needs, claimed.delivery);
  if (early !== null) {
    const ended = await settle(posting, early);
    if (early.reason === FOLDED) await noteSilence(needs, claimed.delivery, null);
    return ended;
  }
  for (const part of claimed.delivery.parts) {
    if (part.state === 'sent') continue;
    const outcome = await postPart(posting, part);
    if (outcome === 'sent') continue;
    if (outcome === 'lost') return { type: 'lost' };
    return await endWith(posting, outcome);
  }
  const { notBefore } = claimed.delivery;
  return await settle(posting, { state: 'sent', reason: null, notBefore, attempts: 0 });
}

/** A delivery that has begun is finished; one that hasn't waits for the end of quiet hours, or gives way to a later one. */
async function reasonToWait(needs: DeliverNeeds, delivery: Delivery): Promise<Settlement | null> {
  if (delivery.parts.some(({ state }) => state !== 'planned')) return null;
  const { attempts, dueAt, notBefore } = delivery;
  const quiet = await quietHoursAt(needs, delivery.place);
  if (await isOvertaken(needs, delivery)) {
    const wasQuiet = quiet !== null && quietUntil(quiet, dueAt) !== null;
    return { state: 'failed', reason: wasQuiet ? FOLDED_IN_QUIET : FOLDED, notBefore, attempts };
  }
  const until = quiet === null ? null : quietUntil(quiet, needs.clock.now());
  if (until === null) return null;
  return { state: 'open', reason: 'quiet hours', notBefore: until, attempts };
}

/** A direct message disturbs nobody who didn't ask for it. */
async function quietHoursAt({ store }: DeliverNeeds, place: Place): Promise<QuietHours | null> {
  if (place.kind === 'direct') return null;
  return readQuietHours((await store.readPlaceSettings(channelOf(place)))['quiet']);
}

async function isOvertaken({ store }: DeliverNeeds, delivery: Delivery): Promise<boolean> {
  if (delivery.kind !== 'digest' || delivery.subscription === null) return false;
  const [newest] = await store.listDeliveries({
    owner: delivery.owner,
    place: null,
    subscription: delivery.subscription,
    since: null,
    limit: 1,
  });
  return newest !== undefined && newest.id !== delivery.id && newest.state === 'open';
}

async function endWith(
  posting: Posting,
  outcome: Exclude<PartOutcome, 'sent' | 'lost'>,
): Promise<PostOutcome> {
  const { delivery, needs } = posting;
  const now = needs.clock.now();
  if (outcome === 'unknowable') {
    const reason = 'The platform would not say whether an earlier try was shown.';
    const { attempts } = delivery;
    const held = await settle(posting, { state: 'held', reason, notBefore: now, attempts });
    if (held.type === 'settled') await planNotice(needs, delivery, 'held', reason);
    return held;
  }
  const settlement = settlementAfter(delivery, outcome, now);
  const ended = await settle(posting, settlement);
  if (ended.type === 'lost') return ended;
  if (settlement.state !== 'open') await noteGivenUp(needs, delivery, outcome, settlement);
  return stopFor(outcome) ?? ended;
}

function stopFor(fault: PostFault): PostOutcome | null {
  if (fault.type !== 'wait' && fault.type !== 'refused') return null;
  if (fault.scope === 'place') return null;
  const waitMs = fault.type === 'wait' ? fault.waitMs : null;
  return { type: 'stop', scope: fault.scope, waitMs };
}

async function settle(posting: Posting, settlement: Settlement): Promise<PostOutcome> {
  const isOurs = await posting.needs.store.settleDelivery(leaseOf(posting), settlement);
  return { type: isOurs ? 'settled' : 'lost' };
}
