import { BroadsheetError } from '../../../domain/errors.ts';

interface Fault {
  readonly what: string;
  readonly advice: string;
  readonly isTransient: boolean;
}

/** Primary result codes of SQLite (https://sqlite.org/rescode.html) that the operator can do something about. */
const FAULTS: Readonly<Record<number, Fault>> = {
  5: {
    what: 'is locked',
    advice: 'Another process writes to the store: try again.',
    isTransient: true,
  },
  6: {
    what: 'is locked',
    advice: 'Another process writes to the store: try again.',
    isTransient: true,
  },
  8: {
    what: 'is read-only',
    advice: 'Allow writing to the file and its folder.',
    isTransient: true,
  },
  10: { what: 'can’t be read or written', advice: 'Look at the disk.', isTransient: true },
  11: { what: 'is damaged', advice: 'Restore a backup of the store.', isTransient: false },
  13: { what: 'has no room left', advice: 'Free some space on the disk.', isTransient: true },
  14: {
    what: 'can’t be opened',
    advice: 'Check that the folder exists and may be written to.',
    isTransient: false,
  },
  26: {
    what: 'is no database',
    advice: 'Name another file, or restore a backup.',
    isTransient: false,
  },
};

/** SQLITE_BUSY and SQLITE_LOCKED. */
const LOCKED: readonly number[] = [5, 6];

/** What SQLite throws, as the product's own error; anything else as it is. */
export function translateFault(error: unknown, path: string): unknown {
  const code = resultCode(error);
  if (code === null) return error;
  const fault = FAULTS[code % 256];
  if (fault === undefined) return error;
  const { what, advice, isTransient } = fault;
  return new BroadsheetError('store-failed', `the store ${path} ${what}`, {
    advice,
    isTransient,
    cause: error,
  });
}

/** Whether another process kept the file for longer than is waited: the same would be waited again. */
export function isLocked(error: unknown): boolean {
  const code = resultCode(error);
  return code !== null && LOCKED.includes(code % 256);
}

function resultCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error)) return null;
  return typeof error.errcode === 'number' ? error.errcode : null;
}

/** The same object whose methods reject with translated faults. */
export function translateFaults<Role extends object>(role: Role, path: string): Role {
  const entries = Reflect.ownKeys(role).map((name) => {
    const method = Reflect.get(role, name) as (...values: readonly unknown[]) => Promise<unknown>;
    const guarded = async (...values: readonly unknown[]): Promise<unknown> => {
      try {
        return await method(...values);
      } catch (error) {
        throw translateFault(error, path);
      }
    };
    return [name, guarded] as const;
  });
  return Object.fromEntries(entries) as Role;
}
