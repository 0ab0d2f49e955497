/** How a question is put, where its kind doesn't tell. */
export type AskedForm = 'whether' | 'definition' | null;

const WHETHER =
  /^(?:is|are|was|were|do|does|did|can|could|will|would|has|have|had|should|may|ist|sind|war(?!\p{L})|hat|haben|wird|wurde|kann|bleibt|est-ce|es|está|ha|han|fue|sigue|è|foi|heeft|czy|чи)(?!\p{L})|-(?:t-)?(?:ils?|elles?)(?!\p{L})(?!.*(?:quand|où|pourquoi|combien|comment))|(?<!\p{L})ли(?!\p{L})/iu;
const DEFINITION =
  /^(?:what(?:['’]s| is| are| was| does)|define|explain|was (?:ist|sind)|qu['’]est-ce|qué (?:es|son))(?!\p{L})/iu;
/** "is a", "refers to", ", an …" behind a word. */
const DEFINES =
  /^[\p{L}\p{N}]+(?: \(\p{L}+\))?(?:,? (?:is|are|was|refers to|means|stands for|aims|lets|allows|ist|sind|war|est|sont|es|son) |, (?:an?|the|ein|eine|un|une|una) )/u;
const DENIES = /\b(?:not|no|never|nicht|kein(?:e[nmrs]?)?|jamais|nunca)\b|n['’]t\b/iu;

export function readAskedForm(question: string): AskedForm {
  const asked = question.trim().replace(/^[¿¡]/u, '');
  if (WHETHER.test(asked)) return 'whether';
  return DEFINITION.test(asked) ? 'definition' : null;
}

/** Whether a text says what stands at one of the places: "X is a …". */
export function definesAny(text: string, places: readonly number[]): boolean {
  return places.some((place) => DEFINES.test(text.slice(place)));
}

export function denies(text: string): boolean {
  return DENIES.test(text);
}
