/** The article, "and", and prepositions before it are written together with a word: "והתקציב" is "and the budget". */
const PREFIX = /^(?:[ושכ]?[בלמ]?ה|ו(?=\p{L}{4}))(?=\p{L}{3})/u;

export function stemHebrew(word: string): string {
  return word.replace(PREFIX, '');
}
