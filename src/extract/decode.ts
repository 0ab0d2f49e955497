const DECLARED = /charset\s*=\s*["']?\s*([\w-]+)/i;
const DECLARED_WITHIN = 2_048;

/** The text of bytes in the character set that is declared, else UTF-8; bytes that don't fit become U+FFFD. */
export function decodeBytes(bytes: Uint8Array, contentType: string | null): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN));
  const label = DECLARED.exec(contentType ?? '')?.[1] ?? DECLARED.exec(head)?.[1] ?? 'utf-8';
  return decoderFor(label).decode(bytes);
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder('utf-8');
  }
}
