import { z } from 'zod';
import { MAX_PRIVATE_METADATA } from '../render/limits.ts';

const shape = z.object({
  channel: z.string(),
  thread: z.string().nullable(),
  responseUrl: z.string().nullable(),
});

/** Where a modal was opened from: its answers come back without a channel. */
export type ModalOrigin = z.infer<typeof shape>;

export function writeOrigin(origin: ModalOrigin): string {
  const text = JSON.stringify(origin);
  return text.length <= MAX_PRIVATE_METADATA
    ? text
    : JSON.stringify({ ...origin, responseUrl: null });
}

/** `null` for what this module did not write. */
export function readOrigin(text: string): ModalOrigin | null {
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
