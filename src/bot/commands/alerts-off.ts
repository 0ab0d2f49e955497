import { ALERT_SETTING } from '../../domain/alert.ts';
import { define, type Command } from '../command.ts';
import { privateNotice } from '../views/notice.ts';
import type { AlertCommandNeeds } from './alerts-set.ts';

/** `/alerts off`: digests go on, alerts end. */
export const alertsOff: Command<AlertCommandNeeds> = {
  definition: define('alerts off', 'No more alerts here', { access: 'manager' }),
  async run({ store }, { place }) {
    await store.savePlaceSetting(place, ALERT_SETTING, null);
    return privateNotice('No more alerts are posted here.');
  },
};
