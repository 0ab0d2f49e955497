import type { TextBlock } from './page.ts';

const THIRD_PARTIES =
  /\b(?:partners?|vendors|third parties|partnern?|drittanbieter|partenaires|socios|proveedores|fornitori|partneri?|terze parti|parceiros|partnere|partnerzy|partnerami|партн[её]р\p{L}*)\b/iu;
const TRACES =
  /\bcookies?\b|\bpersonal data\b|\b(?:information|informationen|informations|información|informazioni|informatie|informacje|informações)\b.{0,40}\b(?:device|gerät\p{L}*|appareil|terminal|dispositivo|apparaat|urządzeni\p{L}*)\b/iu;
/** So much of what is kept of a page is about consent where nothing else is shown before it is given. */
const MOST = 0.6;
/** Articles about consent are longer. */
const LONGEST = 2_500;

/** Whether a page shows a demand for consent to its trackers instead of an article. */
export function isConsentWall(blocks: readonly Pick<TextBlock, 'text'>[]): boolean {
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (length === 0 || length > LONGEST) return false;
  const demands = blocks.filter(({ text }) => THIRD_PARTIES.test(text) && TRACES.test(text));
  return demands.reduce((sum, { text }) => sum + text.length, 0) >= MOST * length;
}
