import { reply, type Inline } from '../../domain/reply.ts';
import { CHANGES_KEPT_DAYS, type AuditLog, type Change } from '../../ports/store-audit.ts';
import { define, type Command } from '../command.ts';
import { code, privateNotice } from '../views/notice.ts';
import { pageOfList } from '../views/pager.ts';

export interface AuditCommandNeeds {
  readonly store: Pick<AuditLog, 'listChanges'>;
}

/** What fits a message of either platform. */
const PER_PAGE = 10;
/** More than a busy team changes in the time. */
const MAX_CHANGES = 500;

/** `/audit`: who changed which source, schedule or setting, and when. */
export const audit: Command<AuditCommandNeeds> = {
  definition: define('audit', 'Who changed feeds, schedules and settings, and when', {
    access: 'manager',
  }),
  async run({ store }, { place, options }) {
    const changes = await store.listChanges(place.owner, MAX_CHANGES);
    if (changes.length === 0) {
      return privateNotice(`Nothing was changed here in the last ${CHANGES_KEPT_DAYS} days.`);
    }
    return reply('list', {
      title: 'What was changed',
      blocks: pageOfList(changes, {
        command: 'audit',
        options,
        size: PER_PAGE,
        toItem: changeLine,
      }),
      footer: [`kept for ${CHANGES_KEPT_DAYS} days`],
      isPrivate: true,
    });
  },
};

function changeLine({ at, user, userName, command }: Change): readonly Inline[] {
  const when: Inline = { type: 'instant', instant: at, show: 'date-time' };
  return [when, ` · ${userName ?? user} · `, code(command)];
}
