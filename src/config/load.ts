import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readEnvironment, type Variables } from './environment.ts';
import type { Fault } from './fault.ts';
import { readConfigurationFile, type FileJudges } from './file.ts';
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
  readonly judges: FileJudges;
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
  const file = readConfigurationFile(configPath, options.judges);
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

function refusedDatabase(path: string, dataFolder: string | null): readonly Fault[] {
  try {
    makeFolder(dirname(path));
    accessSync(dirname(path), constants.R_OK | constants.W_OK);
    if (!existsSync(path)) return [];
    accessSync(path, constants.R_OK | constants.W_OK);
    if (!statSync(path).isDirectory()) return [];
  } catch {
    // Told below, as a folder in the file's place is.
  }
  const field = dataFolder === null ? 'DATABASE_PATH' : '--data';
  const cure = 'Name a file in a folder that this user may write to.';
  return [{ field, found: `${path} can't be read and written as a file`, cure }];
}

/** Level by level: Node's own recursive form never returns where a file system makes no folders, such as /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}
