import { randomUUID } from 'node:crypto';
import { createDeliveryDoor } from '../bot/deliver.ts';
import type { BotNeeds } from '../bot/needs.ts';
import type { DigestOrder } from '../config/configuration.ts';
import { keepConfiguredDigests, type ConfiguredDigest } from '../core/configured-digests.ts';
import type { ChatPlatform } from '../ports/platform.ts';

export interface RunningDelivery {
  /** No new work; resolves when what is in flight has ended. */
  stop(): Promise<void>;
}

/** Posts digests as they fall due: those that the configuration orders, and those ordered in chat. */
export async function startDelivery(
  needs: BotNeeds,
  platforms: readonly ChatPlatform[],
  digests: readonly DigestOrder[],
): Promise<RunningDelivery> {
  await keepConfiguredDigests(
    needs,
    digests.flatMap((digest) => configuredDigest(digest, needs) ?? []),
  );
  const { language } = needs.about;
  const door = createDeliveryDoor({ ...needs, platforms, language, processId: randomUUID() });
  const { startTicker } = await import('../adapters/system/ticker.ts');
  const ticker = startTicker(() => door.tick());
  return {
    async stop() {
      await ticker.stop();
      await door.stop();
    },
  };
}

/** `null` for an order without a place: it only says how digests are meant. */
function configuredDigest(
  { place, time, days, cron, timezone, ...order }: DigestOrder,
  { about }: Pick<BotNeeds, 'about'>,
): ConfiguredDigest | null {
  if (place === undefined) return null;
  return {
    ...order,
    place,
    time: time ?? null,
    days: days ?? null,
    cron: cron ?? null,
    timeZone: timezone,
    language: about.language,
  };
}
