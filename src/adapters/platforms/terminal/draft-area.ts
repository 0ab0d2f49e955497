import { stripVTControlCharacters } from 'node:util';
import { sizeOf, type Screen } from './screen.ts';
import { columns } from './wrap.ts';

/** Lines left for the prompt and what was typed. */
const KEPT_ROWS = 2;

/** Where an answer grows on a screen: each draft takes the place of the one before. */
export interface DraftArea {
  show(lines: readonly string[]): void;
  /** Takes the draft away, for the answer to be printed where it stood. */
  clear(): void;
}

export function createDraftArea(screen: Screen): DraftArea {
  let drawnRows = 0;

  function clear(): void {
    // Up to the draft's first line, then erase to the end of the screen (ECMA-48: CUU, ED).
    if (drawnRows > 0) screen.write(`\r\u001B[${drawnRows}A\u001B[J`);
    drawnRows = 0;
  }

  return {
    show(lines) {
      clear();
      // What has scrolled off could not be erased: of a long draft its end is shown.
      const size = sizeOf(screen);
      const room = size.rows - KEPT_ROWS;
      const shown: string[] = [];
      for (const line of lines.toReversed()) {
        const rows = rowsOf(line, size.columns);
        if (drawnRows + rows > room) break;
        drawnRows += rows;
        shown.unshift(line);
      }
      if (shown.length > 0) screen.write(`${shown.join('\n')}\n`);
    },
    clear,
  };
}

function rowsOf(line: string, width: number): number {
  return Math.max(1, Math.ceil(columns(stripVTControlCharacters(line)) / width));
}
