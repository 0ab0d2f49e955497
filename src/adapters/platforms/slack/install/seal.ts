import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { BroadsheetError } from '../../../../domain/errors.ts';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
/** What NIST SP 800-38D recommends for GCM. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Seals texts at rest: nonce, tag and ciphertext in one piece. `context` must be the same when it is opened. */
export interface Seal {
  close(text: string, context: string): Uint8Array;
  /** Rejects what another key, or another context, has sealed. */
  open(sealed: Uint8Array, context: string): string;
}

/** `secret` is the operator's, of at least 32 characters; the key is derived from it. */
export function createSeal(secret: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'broadsheet slack tokens', KEY_BYTES));
  return {
    close(text, context) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open(sealed, context) {
      try {
        const bytes = Buffer.from(sealed);
        const nonce = bytes.subarray(0, NONCE_BYTES);
        const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
        decipher.setAAD(Buffer.from(context));
        decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
        const body = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
        return Buffer.concat([body, decipher.final()]).toString('utf8');
      } catch {
        throw new BroadsheetError('invalid-configuration', 'slack: a kept token does not open', {
          advice: 'Set SLACK_TOKEN_KEY to the key that it was kept with, or install the app again.',
        });
      }
    },
  };
}
