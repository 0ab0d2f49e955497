import type { Label } from './pack.ts';

/** Half of each pack by the name of the page (in daniel of its site). */
export function isHeldOut(label: Label): boolean {
  const name = String(label.id ?? label.file);
  const key = label.lang === undefined ? name : (name.split('_')[1] ?? name);
  let hash = 7;
  for (const character of key) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return (hash >>> 8) % 2 === 1;
}
