import type { IncomingMessage } from 'node:http';

/** Slack's payloads are a few kilobytes; a modal's state may be 250. */
const MAX_BODY_BYTES = 1_000_000;

/** The body of a request; `too-large` as soon as that is known. */
export async function readBody(request: IncomingMessage): Promise<Uint8Array | 'too-large'> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > MAX_BODY_BYTES) return 'too-large';
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return 'too-large';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What Slack puts into a body: JSON, a form, or JSON in a form's `payload`. `null` for anything else. */
export function parseBody(
  body: Uint8Array,
  contentType: string,
): Readonly<Record<string, unknown>> | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    if (contentType.includes('json')) return asRecord(JSON.parse(text));
    const form = new URLSearchParams(text);
    const payload = form.get('payload');
    return payload === null ? Object.fromEntries(form) : asRecord(JSON.parse(payload));
  } catch {
    return null;
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}
