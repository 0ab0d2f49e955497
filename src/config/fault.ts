/** One thing that is wrong with the configuration, and how to mend it. */
export interface Fault {
  /** The variable, or the file's field with its line: "config/broadsheet.yaml:12 feeds[0].url". */
  readonly field: string;
  /** What stands there; never a secret's value. */
  readonly found: string;
  readonly cure: string;
}

/** Exit code for a faulty configuration (sysexits.h, EX_CONFIG). */
export const EXIT_CONFIGURATION = 78;

/** All faults as one text, one line each. */
export function describeFaults(faults: readonly Fault[]): string {
  const count = faults.length === 1 ? 'One fault' : `${faults.length} faults`;
  const lines = faults.map(({ field, found, cure }) => `  ${field}: ${found}\n    → ${cure}`);
  return `${count} in the configuration; nothing was started.\n${lines.join('\n')}\n`;
}
