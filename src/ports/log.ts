/** Structured values beside a line; secrets in them are blanked at the sink. */
export interface LogFields {
  readonly [name: string]: unknown;
  /** The names of what every line holds by itself. */
  readonly time?: never;
  readonly level?: never;
  readonly message?: never;
}

export interface Log {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}
