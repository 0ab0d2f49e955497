import { LogLevel, type Logger } from '@slack/bolt';
import type { Log } from '../../../../ports/log.ts';

/**
 * Slack's libraries log whole requests at the debug level, tokens among them: only what they warn of is passed on, as
 * text, and what is below is dropped unread.
 */
export function createQuietLogger(log: Log): Logger {
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts) => log.warn('slack library', { text: textOf(parts) }),
    error: (...parts) => log.warn('slack library reports an error', { text: textOf(parts) }),
    getLevel: () => LogLevel.WARN,
    setLevel: () => undefined,
    setName: () => undefined,
  };
}

function textOf(parts: readonly unknown[]): string {
  return parts
    .map((part) => (part instanceof Error ? part.message : typeof part === 'string' ? part : ''))
    .join(' ')
    .trim();
}
