/** Frequent words that hardly occur in the other languages of the list. */
const FREQUENT: Readonly<Record<string, RegExp>> = {
  en: /\b(?:the|and|of|that|with|was|for|is)\b/gi,
  de: /\b(?:der|die|das|und|nicht|ist|mit|von|den)\b/gi,
  fr: /\b(?:le|les|des|est|dans|pour|que|une|du)\b/gi,
  es: /\b(?:el|los|las|que|una|por|con|para|del)\b/gi,
  it: /\b(?:il|che|di|della|per|con|una|sono|gli)\b/gi,
  pt: /\b(?:que|não|uma|para|com|dos|pelo|em|os)\b/gi,
  pl: /\b(?:nie|się|jest|na|że|do|oraz|przez|to)\b/gi,
  ru: /(?<!\p{L})(?:и|в|не|на|что|по|это)(?!\p{L})/giu,
  el: /(?<!\p{L})(?:και|του|της|την|να|με|για)(?!\p{L})/giu,
  zh: /[的了在是和]/gu,
};

/** The declared language's primary subtag, else the one whose frequent words occur most. */
export function guessLanguage(text: string, declared: string | null): string | null {
  if (declared !== null) return declared;
  const counts = Object.entries(FREQUENT).map(
    ([language, pattern]) => [language, text.match(pattern)?.length ?? 0] as const,
  );
  const [best] = counts.sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= 3 ? best[0] : null;
}

/** The primary subtag of a BCP 47 tag ("en-GB" is "en"), or `null` for what is no such tag. */
export function primarySubtag(tag: string | null | undefined): string | null {
  return /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(tag ?? '')?.[1]?.toLowerCase() ?? null;
}
