import type { Variables } from '../config/environment.ts';
import { describeFaults, type Fault } from '../config/fault.ts';
import { loadSettings, type LoadedSettings } from '../config/load.ts';
import { createRedactor } from '../text/redact.ts';

export interface SettingsPaths {
  readonly configPath: string | null;
  readonly dataFolder: string | null;
}

/** Settings without a fault, or one text that tells all faults and no secret. */
export async function checkSettings(
  paths: SettingsPaths,
  variables: Variables,
): Promise<LoadedSettings | string> {
  const { createAddressGuard } = await import('../adapters/system/http/address-guard.ts');
  const { parseCron } = await import('../domain/schedule-cron.ts');
  const loaded = loadSettings({
    ...paths,
    variables,
    judges: {
      refuseCron: (expression) => reasonAgainst(() => parseCron(expression)),
      refuseNetwork: (entry) => reasonAgainst(() => createAddressGuard([entry])),
      refuseAddress: (url, allowPrivate) => {
        const reason = reasonAgainst(() => createAddressGuard(allowPrivate).checkUrl(url));
        return reason === null ? null : `a private or unusable address: ${reason}`;
      },
    },
  });
  const faults = [...loaded.faults, ...(await promptFaults(loaded))];
  if (faults.length === 0) return loaded;
  return createRedactor(loaded.settings.secrets)(describeFaults(faults));
}

/** What is wrong with the prompts; they matter only beside a model. */
async function promptFaults({ settings }: LoadedSettings): Promise<readonly Fault[]> {
  if (settings.model === null) return [];
  const { PROMPTS_FOLDER, loadPrompts } = await import('../config/prompts.ts');
  return loadPrompts(PROMPTS_FOLDER).faults;
}

/** What a check that throws has against a value; `null` when it lets it pass. */
function reasonAgainst(check: () => unknown): string | null {
  try {
    check();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
