import type { Bot } from '../ports/platform.ts';

export interface LateBot extends Bot {
  /** Resolves when it is loaded. */
  open(): Promise<Bot>;
}

/** A bot that is loaded when it is first needed, or by `open`: what is asked until then waits for it. */
export function createLateBot(load: () => Promise<Bot>): LateBot {
  let opening: Promise<Bot> | null = null;
  let opened: Bot | null = null;

  async function open(): Promise<Bot> {
    opening ??= load();
    opened = await opening;
    return opened;
  }

  return {
    open,
    get commands() {
      return opened?.commands ?? [];
    },
    get menus() {
      return opened?.menus ?? [];
    },
    handle: async (event, showDraft) => (await open()).handle(event, showDraft),
    complete: async (event) => (await open()).complete(event),
  };
}
