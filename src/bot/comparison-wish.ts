const ON = '(?:on|about|over|regarding|of|zu[mr]?|über|bei[m]?|sur|à propos de|sobre)';
/** "Compare A and B on X", "How does A differ from B on X?", "Where do the reports differ on X?" */
const WISHES = [
  String.raw`(?:please )?compare .+ ${ON} (?<topic>.+)`,
  String.raw`(?:how|where|in what) (?:do|does|did) .*(?:differ|disagree|diverge|contradict)(?! ${ON}).* ${ON} (?<topic>.+)`,
  String.raw`(?:how|where|in what) (?:do|does|did) .*(?:differ|disagree|diverge|contradict)(?: each other)? ${ON} (?<topic>.+)`,
  String.raw`(?:who|which (?:outlets?|papers?|sources?)) (?:reports?|says?|writes?) what ${ON} (?<topic>.+)`,
  String.raw`(?:bitte )?vergleiche? .+ ${ON} (?<topic>.+)`,
  String.raw`(?:worin|wie|wo) (?:unterscheide[nt]|widersprechen?|widerspricht) sich .+ ${ON} (?<topic>.+)`,
].map((wish) => new RegExp(`^${wish}$`, 'iu'));

/** What a text asks to see over several outlets ("compare A and B on X"); `null` where it asks for else. */
export function comparisonWish(text: string): string | null {
  const plain = text.trim().replace(/[?.!¿¡\s]+$/u, '');
  const found = WISHES.values().map((wish) => wish.exec(plain)?.groups?.['topic']);
  const topic = found.find((name) => name !== undefined);
  return topic?.replace(/^(?:the|der|die|das|dem|den|la|le|les|el|los|las) /iu, '') ?? null;
}
