/** "When did it open, and who built it?": where one question ends and the next begins. */
const BETWEEN =
  /(?:,? (?:and|und|et|y) (?=(?:(?:in|at|on|to|for|by|from) )?(?:who|whom|whose|what|which|when|where|why|how|did|does|do|is|are|was|were|has|have|had|will|would|can|could|wer|was|wann|wo|warum|wie|welche[nmrs]?|qui|que|quand|où|pourquoi|comment|combien|quelle?s?|quién|qué|cuándo|dónde|cómo|cuánt[oa]s?) )|[?;] +(?=\p{L}))/iu;
const MAX_QUESTIONS = 3;
/** Fewer words are a part of the other question. */
const FEWEST_WORDS = 3;

/** The questions that were asked at once; the text itself where it is one. */
export function splitQuestion(text: string): readonly string[] {
  const parts = text.split(BETWEEN).map((part) => part.trim());
  const areWhole = parts.every((part) => part.split(/\s+/u).length >= FEWEST_WORDS);
  return areWhole && parts.length <= MAX_QUESTIONS ? parts : [text];
}
