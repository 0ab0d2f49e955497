import { parseArgs } from 'node:util';

/** What a person gave on the command line. */
export interface CommandLine {
  /** "extract", "summary" …; `null` starts the bot. */
  readonly verb: string | null;
  readonly words: readonly string[];
  readonly configPath: string | null;
  readonly dataFolder: string | null;
  /** Options of verbs: since, length, source. */
  readonly options: Readonly<Record<string, string>>;
  readonly wants: 'run' | 'help' | 'version';
}

export const USAGE = `Broadsheet: a newspaper for your team, in its chat.

  broadsheet                        start on Discord and Slack, or at a prompt when no token is set
  broadsheet extract FILE…          articles of pages or text files, as JSON
  broadsheet feed FILE…             items of feed files, as JSON
  broadsheet summary TOPIC          what is held on a topic   [--since 24h|3d|7d|30d|all] [--length short|normal|long] [--source NAME]
  broadsheet ask QUESTION           an answer from what is held   [--source NAME]
  broadsheet digest                 what is new   [--since 24h|3d|7d|30d|all] [--length short|normal|long]
  broadsheet ingest [SOURCE…]       read the configured sources, or the given addresses and files, once
  broadsheet status                 what is held and what fails
  broadsheet backup FILE            a whole copy of what is kept, while the bot goes on

  --config FILE    the configuration (config/broadsheet.yaml)
  --data FOLDER    where everything is kept (data)
  --help           this text
  --version        the version

Verbs print one JSON object a line on standard output and diagnostics on standard error. Exit code 0; 1 with an error
object; 64 for a wrong command line; 78 for a faulty configuration.
`;

/** Reads the arguments; throws a `TypeError` with a readable message for an unknown option. */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      config: { type: 'string' },
      data: { type: 'string' },
      since: { type: 'string' },
      length: { type: 'string' },
      source: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'v' },
    },
  });
  const [verb = null, ...words] = positionals;
  const { since, length, source } = values;
  return {
    verb,
    words,
    configPath: values.config ?? null,
    dataFolder: values.data ?? null,
    options: {
      ...(since === undefined ? {} : { since }),
      ...(length === undefined ? {} : { length }),
      ...(source === undefined ? {} : { source }),
    },
    wants: values.help === true ? 'help' : values.version === true ? 'version' : 'run',
  };
}
