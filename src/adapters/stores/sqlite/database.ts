import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

/** One connection; statements are prepared once for each text. */
export interface Database {
  get<Row>(sql: string, ...values: readonly SQLInputValue[]): Row | undefined;
  all<Row>(sql: string, ...values: readonly SQLInputValue[]): readonly Row[];
  /** Gives the number of rows that were changed. */
  run(sql: string, ...values: readonly SQLInputValue[]): number;
  /** Statements without values, one or several. */
  execute(sql: string): void;
  /** All of `work` or nothing; takes the write lock at once, so that it can't fail half way for another writer. */
  transact<Result>(work: () => Result): Result;
  close(): void;
}

/** How long a statement waits for another process that writes. */
const BUSY_TIMEOUT_MS = 5_000;
const CACHE_KIB = 16_384;
/** The write-ahead log is cut back to this size once it has been taken over. */
const WAL_LIMIT_BYTES = 67_108_864;

/**
 * Acknowledged rows outlive a power cut only with `synchronous = FULL`; `secure_delete` overwrites what is deleted.
 * https://sqlite.org/pragma.html
 */
const SETTINGS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA secure_delete = ON;
  PRAGMA trusted_schema = ON;
  PRAGMA cache_size = -${CACHE_KIB};
  PRAGMA journal_size_limit = ${WAL_LIMIT_BYTES};
`;

export function openDatabase(path: string): Database {
  const connection = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    connection.exec(SETTINGS);
  } catch (error) {
    connection.close();
    throw error;
  }
  return wrapConnection(connection);
}

/** For looking into a file that must not be changed. */
export function openReadOnly(path: string): Database {
  return wrapConnection(new DatabaseSync(path, { readOnly: true, timeout: BUSY_TIMEOUT_MS }));
}

function wrapConnection(connection: DatabaseSync): Database {
  const statements = new Map<string, StatementSync>();
  function prepare(sql: string): StatementSync {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = connection.prepare(sql);
    statements.set(sql, statement);
    return statement;
  }
  return {
    get: <Row>(sql: string, ...values: readonly SQLInputValue[]) =>
      prepare(sql).get(...values) as Row | undefined,
    all: <Row>(sql: string, ...values: readonly SQLInputValue[]) =>
      prepare(sql).all(...values) as unknown as readonly Row[],
    run: (sql, ...values) => Number(prepare(sql).run(...values).changes),
    execute: (sql) => connection.exec(sql),
    transact: (work) => transact(connection, work),
    close: () => connection.close(),
  };
}

function transact<Result>(connection: DatabaseSync, work: () => Result): Result {
  connection.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    connection.exec('COMMIT');
    return result;
  } catch (error) {
    if (connection.isTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}
