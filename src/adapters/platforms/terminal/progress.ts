import type { Writable } from 'node:stream';

/** Tells on one line how far the reading of sources is. */
export interface Progress {
  readonly step: () => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/** Silent where nobody looks: when `screen` is no terminal. */
export function createProgress(
  screen: Writable & { readonly isTTY?: boolean },
  total: number,
): Progress {
  if (screen.isTTY !== true || total === 0) return { step: () => undefined, end: () => undefined };
  let done = 0;
  const draw = () => screen.write(`\r\u001B[2KReading sources: ${done} of ${total}`);
  draw();
  return {
    step() {
      done = Math.min(done + 1, total);
      draw();
    },
    end: () => void screen.write('\r\u001B[2K'),
  };
}
