import { channelKey } from '../domain/place-key.ts';
import type { Reply } from '../domain/reply.ts';
import type { Clock } from '../ports/clock.ts';
import type { Command, Invocation } from './command.ts';
import type { About } from './needs.ts';

export interface SharedRunNeeds {
  readonly store: object;
  readonly clock: Pick<Clock, 'turn'>;
  readonly about: Pick<About, 'language'>;
}

interface Run {
  readonly reply: Promise<Reply>;
  /** How each who waits is shown drafts. */
  readonly watchers: Invocation['showDraft'][];
}

/**
 * A command that is run once for all who ask the same in one channel while it waits for its turn or runs: below a
 * digest, many press one button at once. Only for commands whose reply hangs on their options, the channel and the
 * language alone.
 */
export function shareRuns<Needs extends SharedRunNeeds>(command: Command<Needs>): Command<Needs> {
  const byStore = new WeakMap<object, Map<string, Run>>();
  return {
    ...command,
    async run(needs, invocation) {
      const running = byStore.get(needs.store) ?? new Map<string, Run>();
      byStore.set(needs.store, running);
      const key = keyOf(needs, invocation);
      const started = running.get(key);
      if (started !== undefined) {
        started.watchers.push(invocation.showDraft);
        return await started.reply;
      }
      const watchers = [invocation.showDraft];
      const showDraft = (draft: Reply) => watchers.forEach((show) => show(draft));
      const reply = needs.clock
        .turn()
        .then(() => command.run(needs, { ...invocation, showDraft }))
        .finally(() => running.delete(key));
      running.set(key, { reply, watchers });
      return await reply;
    },
  };
}

function keyOf({ about }: SharedRunNeeds, { place, options }: Invocation): string {
  const asked = Object.entries(options).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([channelKey(place), about.language, asked]);
}
