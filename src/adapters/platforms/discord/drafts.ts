import type { Reply } from '../../../domain/reply.ts';
import type { Clock } from '../../../ports/clock.ts';

/** Discord allows five edits in five seconds on one message; a reader can't follow more than one a second anyway. */
const PAUSE_MS = 1_200;

/** Shows drafts at a bounded rate: of those that come too fast only the last is shown. */
export interface Drafts {
  show(draft: Reply): void;
  /** No draft is shown from here on; resolves when none is on its way. */
  end(): Promise<void>;
}

export function createDrafts(clock: Clock, display: (draft: Reply) => Promise<void>): Drafts {
  const ending = new AbortController();
  let latest: Reply | null = null;
  let showing: Promise<void> | null = null;

  async function work(): Promise<void> {
    while (latest !== null && !ending.signal.aborted) {
      const draft = latest;
      latest = null;
      await display(draft);
      await clock.sleep(PAUSE_MS, ending.signal);
    }
    showing = null;
  }

  return {
    show(draft) {
      if (ending.signal.aborted) return;
      latest = draft;
      showing ??= work();
    },
    async end() {
      ending.abort('ended');
      await showing;
    },
  };
}
