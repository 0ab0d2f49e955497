/**
 * Particles that are written together with the noun before them, the longest first: case, topic, number and place (Korean
 * orthography, article 41). A stem keeps two syllables at least, as nearly all nouns have.
 */
const PARTICLES =
  '에서는|에서도|에게서|으로는|으로도|이라고|들에게|까지도|부터는|에서|에게|한테|께서|으로|라고|까지|부터|처럼|보다|마다|조차|이나|이며|이란|하고|에는|에도|와는|과는|들은|들이|들을|들의|은|는|이|가|을|를|의|에|로|와|과|도|만|들';
const ENDING = new RegExp(`(?<=\\p{Script=Hangul}{2})(?:${PARTICLES})$`, 'u');

export function stemKorean(word: string): string {
  return word.replace(ENDING, '');
}
