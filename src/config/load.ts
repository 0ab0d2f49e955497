import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readEnvironment, type Variables } from './environment.ts';
import type { Fault } from './fault.ts';
import { readConfigurationFile } from './file.ts';
import { readSettings, type Settings } from './settings.ts';
import { VARIABLES } from './variables.ts';

const DEFAULT_CONFIGURATION = 'config/broadsheet.yaml';
const DEFAULT_DATA_FOLDER = 'data';
const DATABASE_NAME = 'broadsheet.db';

export interface LoadOptions {
  readonly variables: Variables;
  /** `--config`; must exist when given. */
  readonly configPath: string | null;
  /** `--data`; wins over DATABASE_PATH. */
  readonly dataFolder: string | null;
  /** Why a web address may not be read ("is in a private network"), or `null` when it may. */
  readonly refuseAddress: (url: string, allowPrivate: readonly string[]) => string | null;
  /** Why a cron expression can't be used, or `null` when it can. */
  readonly refuseCron: (expression: string) => string | null;
}

export interface LoadedSettings {
  readonly settings: Settings;
  readonly faults: readonly Fault[];
}

/** Settings and configuration together, with every fault of both at once. */
export function loadSettings(options: LoadOptions): LoadedSettings {
  const names = VARIABLES.map((variable) => variable.name);
  const environment = readSettings(readEnvironment(options.variables, names));
  const configPath = options.configPath ?? DEFAULT_CONFIGURATION;
  const file = readConfigurationFile(configPath);
  const settings: Settings = {
    ...environment.settings,
    databasePath: databasePath(environment.settings.databasePath, options.dataFolder),
    configuration: file.configuration,
  };
  return {
    settings,
    faults: [
      ...environment.faults,
      ...missingFile(options.configPath),
      ...file.faults,
      ...refusedAddresses(settings, configPath, options),
      ...refusedSchedules(settings, configPath, options),
      ...refusedDatabase(settings.databasePath, options.dataFolder),
    ],
  };
}

function databasePath(fromEnvironment: string | null, dataFolder: string | null): string {
  if (dataFolder !== null) return resolve(dataFolder, DATABASE_NAME);
  return resolve(fromEnvironment ?? join(DEFAULT_DATA_FOLDER, DATABASE_NAME));
}

function missingFile(path: string | null): readonly Fault[] {
  if (path === null || existsSync(path)) return [];
  const cure = 'Give the path of a configuration file to --config, or leave the option out.';
  return [{ field: `config file ${path}`, found: 'there is no such file', cure }];
}

function refusedAddresses(
  settings: Settings,
  path: string,
  { refuseAddress }: LoadOptions,
): readonly Fault[] {
  const { feeds, pages, allowPrivate } = settings.configuration;
  const addresses = [
    ...feeds.map(({ url }, index) => ({ url, field: `feeds[${index}].url` })),
    ...pages.map(({ url }, index) => ({ url, field: `pages[${index}].url` })),
  ];
  const cure = 'Give a public address, or list its host or network under allowPrivate.';
  return addresses.flatMap(({ url, field }) => {
    const reason = refuseAddress(url, allowPrivate);
    return reason === null ? [] : [{ field: `config file ${path} ${field}`, found: reason, cure }];
  });
}

function refusedSchedules(
  settings: Settings,
  path: string,
  { refuseCron }: LoadOptions,
): readonly Fault[] {
  const cure =
    'Give minute, hour, day of month, month and weekday ("30 8 * * 1-5"), or use time and days.';
  return settings.configuration.digests.flatMap(({ cron }, index) => {
    const reason = cron === undefined ? null : refuseCron(cron);
    if (reason === null) return [];
    const field = `config file ${path} digests[${index}].cron`;
    return [
      { field, found: `the schedule ${JSON.stringify(cron)} can't be used: ${reason}`, cure },
    ];
  });
}

function refusedDatabase(path: string, dataFolder: string | null): readonly Fault[] {
  try {
    makeFolder(dirname(path));
    accessSync(dirname(path), constants.W_OK);
    if (existsSync(path)) accessSync(path, constants.W_OK);
    return [];
  } catch {
    const field = dataFolder === null ? 'DATABASE_PATH' : '--data';
    const cure = 'Name a file in a folder that this user may write to.';
    return [{ field, found: `${path} can't be written`, cure }];
  }
}

/** Level by level: Node's own recursive form never returns where a file system makes no folders, such as /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}
