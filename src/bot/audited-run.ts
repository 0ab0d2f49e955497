import type { CommandDefinition } from '../domain/chat.ts';
import type { Reply } from '../domain/reply.ts';
import type { Clock } from '../ports/clock.ts';
import type { AuditLog } from '../ports/store-audit.ts';
import { clipText } from '../text/graphemes.ts';
import { redactUrl } from '../text/redact.ts';
import { watchChanges } from './audited-store.ts';
import type { Command, Invocation } from './command.ts';

export interface AuditNeeds {
  readonly store: AuditLog;
  readonly clock: Pick<Clock, 'now'>;
}

/** A list of feeds may be pasted into an option. */
const MAX_VALUE = 100;

/** Runs a manager's command, and records it where it changed something; half of a change is one too. */
export async function runAudited<Needs>(
  command: Command<Needs>,
  needs: Needs & AuditNeeds,
  invocation: Invocation,
): Promise<Reply> {
  const { store, hasChanged } = watchChanges(needs.store);
  try {
    return await command.run({ ...needs, store }, invocation);
  } finally {
    if (hasChanged()) {
      const { place, user, options } = invocation;
      await needs.store.recordChange({
        owner: place.owner,
        channel: place.channel,
        user: user.id,
        userName: user.name,
        command: commandLine(command.definition, options),
        at: needs.clock.now(),
      });
    }
  }
}

/** The command as it could be typed, with what people gave of its options. */
function commandLine(
  { name, options }: CommandDefinition,
  given: Readonly<Record<string, string>>,
): string {
  const words = options.flatMap((option) => {
    const value = given[option.name];
    if (value === undefined || value === '') return [];
    const shown = clipText(redactUrl(value), MAX_VALUE);
    return [`${option.name}:${/\s/u.test(shown) ? `"${shown}"` : shown}`];
  });
  return [`/${name}`, ...words].join(' ');
}
