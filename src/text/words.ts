const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

/** Words in lower case without diacritics, in order. */
export function words(text: string): readonly string[] {
  return (text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .match(WORD) ?? []) as string[];
}
