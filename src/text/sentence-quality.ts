import { looksLikeInstruction } from './instruction-like.ts';
import { primarySubtag } from './stop-words.ts';

const ENDS_WELL = /[.!?…。！？؟।]["'”’»」』)\]]*$/u;
const QUESTION = /[?？؟]["'”’»」』)\]]*$/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const MIN_WORDS = 5;
const FEWEST_WORDS = 3;
const MIN_UNSPACED_CHARACTERS = 10;
/** Fewer seldom tell who did what: "A soft landing appears to be here." */
const TELLING_WORDS = 9;
const TELLING_UNSPACED_CHARACTERS = 18;

/** What stands around a text rather than in it: credits, captions, teasers, calls to read, write or watch. */
const FURNITURE = [
  /\bcontributed to this (?:report|story|article)\b/i,
  /^(?:scroll down|click|read more|see also|related|watch|follow us|sign up|subscribe|share this|photos?:|video:|file photo)\b/i,
  /\b(?:all rights reserved|this material may not be published|getty images|click here|sign up for|scroll down)\b/i,
  /\bindependently (?:selected|chosen|reviewed)\b|\baffiliate (?:links?|commissions?)\b|\b(?:earn|receive|get|make) an? (?:small )?(?:affiliate )?commission\b/i,
  /\bfor informational purposes only\b|\b(?:does|do|should|is|are) not (?:constitute|be (?:considered|construed|taken) as|a substitute for|intended (?:as|to)|replace)\b.{0,60}\badvice\b|^always (?:seek|consult)\b.{0,40}\b(?:physician|doctor|professional)\b/i,
  /©|\(file photo\)|\((?:AP|AFP|Reuters)(?: photo)?\/[^)]*\)/i,
  /^(?:file|from left|pictured)(?: photo)?(?:\s[-–—]|:)\s/i,
  /^(?:by|von|par|por|di|door) \p{Lu}[\p{L}.-]+ \p{Lu}[\p{L}.-]+(?:,| and |$)/u,
  /^(?:opinion|timeline|exclusive|editor's note|note|correction|updated?|published|last updated)\b.{0,30}:/i,
  /^(?:lesen sie (?:auch|hier)|mehr zum thema|lire aussi|lee también|leia também|leggi anche|lees ook|czytaj (?:też|także)|читайте также|читайте також)/i,
  // What a running report says of itself before it says anything: "Follow the latest on …", "Here is what we know."
  /^(?:follow (?:the latest|all the|along|live|our|updates|developments)|stay with us|(?:(?:here(?:['’]s| is| are)|this is|these are) )?(?:what|everything|all) (?:we|you) (?:know|need to know)|(?:here(?:['’]s| is| are)|these are) (?:the (?:latest|key|main|top) (?:news|updates|developments|points|headlines)|a (?:look|recap|round-?up|summary)))\b/i,
  /^(?:verfolgen sie|alle (?:entwicklungen|informationen|ereignisse|meldungen) (?:im|in unserem)|(?:das|was) (?:ist bekannt|wir (?:bisher |bislang )?wissen)|suivez|(?:voici )?ce que (?:l[’']on|nous) sa(?:it|vons)|sig[ua]e? (?:en directo|la última hora|aquí|el minuto)|(?:esto es )?lo que (?:se sabe|sabemos)|acompanhe|segu[ie] (?:la diretta|gli aggiornamenti|in diretta)|(?:ecco )?(?:che )?cosa sappiamo|volg (?:het laatste|hier|onze|live)|(?:dit is )?wat we (?:nu )?weten|śledź|co wiemy|следите за|что известно|стежте за|що відомо)(?!\p{L})/iu,
  /^[^.!?]{0,60}https?:\/\/\S+$|^https?:/i,
];

/** Words that point back to a sentence before, by language. */
const POINTS_BACK: Readonly<Record<string, RegExp>> = {
  en: /^["“‘']?(?:(?:But|And|So|Yet|Also|However|Then|Still|Meanwhile|Instead|Later),? )?(?:he|she|they|it|this|that|these|those|his|her|their|its|such|another|others?|both|the (?:former|latter))\b/i,
  de: /^["„“»]?(?:Aber |Und |Doch )?(?:er|sie|es|dies(?:e[rsmn]?)?|seine?[rsmn]?|ihre?[rsmn]?|beide|dabei|damit|darum|deshalb|dafür|dort)\b/i,
  fr: /^["«“]?\s?(?:Mais |Et )?(?:il|elle|ils|elles|cel(?:a|ui|le)(?:-ci)?|ceux-ci|ce(?:tte|s|t)?|leurs?)\b/i,
  es: /^["«“]?(?:Pero |Y )?(?:él|ella|ellos|ellas|est[eao]s?|es[eao]s?|eso|dichos?|dichas?)\b/i,
  pt: /^["«“]?(?:Mas |E )?(?:ele|ela|eles|elas|est[ea]s?|ess[ea]s?|isso|isto)\b/i,
  it: /^["«“]?(?:Ma |E )?(?:lui|lei|loro|egli|ella|essi|esse|quest[oaie]|quell[oaie]|ciò)\b/i,
  nl: /^["“„]?(?:Maar |En )?(?:hij|zij|ze|het|dit|dat|deze|die|zijn|haar|hun)\b/i,
  pl: /^["„]?(?:Ale |I )?(?:on|ona|oni|one|to|te[nj]?|ta|ci|jego|jej|ich)(?!\p{L})/iu,
  ru: /^["«]?(?:Но |И |А )?(?:он|она|они|оно|это|этот|эта|эти|его|её|ее|их|такой|такая|такие)(?!\p{L})/iu,
  uk: /^["«]?(?:Але |І |А )?(?:він|вона|вони|воно|це|цей|ця|ці|його|її|їх)(?!\p{L})/iu,
  ar: /^["«“]?و?(?:هو|هي|هم|هذا|هذه|ذلك|تلك|أضاف|أضافت|قال إن|وقالت إن)(?!\p{L})/u,
  zh: /^["“「]?(?:但|而|并)?(?:他|她|它|他们|她们|这|那|此)/u,
  ja: /^["「]?(?:しかし|また|そして)?、?(?:彼|これ|それ|この|その|同氏)/u,
};

/** Words of a speaker who is named only before: “…”, he said. */
const UNNAMED_SPEAKER =
  /["”’],? (?:he|she|they) (?:also )?(?:said|says|added|told|explained|stated|noted|continued|wrote|recalled)\b|["”’],? (?:said|added|explained) (?:he|she|they)\b|, (?:he|she|they) (?:said|says|added|noted)\b|^["“]?(?:he|she|they) (?:said|says|added|noted|told)\b/i;

/** Nothing but quoted words: who said them stands in the sentence before. */
const BARE_QUOTE = /^["“„«「][^"”“»」]*["”»」]?$/u;

/** How well a sentence stands on its own as news: 0 for furniture, 1 for a whole statement. */
export function sentenceQuality(text: string): number {
  if (FURNITURE.some((pattern) => pattern.test(text)) || looksLikeInstruction(text)) return 0;
  let quality = 1;
  quality *= lengthQuality(text);
  if (!ENDS_WELL.test(text)) quality *= 0.5;
  if (QUESTION.test(text)) quality *= 0.4;
  if (hasOpenQuote(text)) quality *= 0.85;
  if (text.includes(' | ')) quality *= 0.7;
  return quality;
}

/** Whether a sentence can't be understood without the one before: "He said …", "This …". */
export function pointsBack(text: string, language: string | null): boolean {
  const pattern = POINTS_BACK[primarySubtag(language ?? 'en')];
  return (pattern?.test(text) ?? false) || UNNAMED_SPEAKER.test(text) || BARE_QUOTE.test(text);
}

/** "I" outside of quotations; not "World War I", "Charles I". */
const ENGLISH_WRITER = /(?:^|[,;:—–-]\s|(?<!\p{L})\p{Ll}+\s)I(?:['’](?:m|ve|d|ll))?\s\p{Ll}/u;
/** The same in other languages, and "we" where a sentence begins with it. */
const WRITER =
  /^(?:we|our)(?:['’](?:ve|re|ll))?\s|(?<!\p{L})ich(?!\p{L})|^(?:wir|unsere?)\s|^(?:je\s|j['’]|nous\s)|^(?:yo|nosotros)\s/iu;
const QUOTATION = /["“„«][^"”“»]*["”“»]/gu;

/** Whether a sentence speaks of who wrote it, as in a blog: whose words they are can't be seen where it is quoted. */
export function speaksOfWriter(text: string): boolean {
  const own = text.replace(QUOTATION, ' ').trim();
  return ENGLISH_WRITER.test(own) || WRITER.test(own);
}

/** Whether a sentence tells its news to somebody who has not even read the headline. */
export function tellsAlone(text: string, language: string | null): boolean {
  const isLong = UNSPACED.test(text)
    ? text.length >= TELLING_UNSPACED_CHARACTERS
    : text.split(' ').length >= TELLING_WORDS;
  return isLong && !pointsBack(text, language);
}

/** "This is …": nothing that is asked tells what it stands for, as it does for "he". */
const DEMONSTRATIVE =
  /^["“‘']?(?:(?:But|And|So|Yet|Also|However|Then|Still),? )?(?:this|that|these|those|das|dies|cela|ça|esto|eso) (?:is|was|are|were|means|meant|has|had|will|would|can|could|may|might|ist|war|wird|hat|est|était|es|era)\b/iu;

/** Whether a sentence that answers must come with the one before: a quotation of nobody, "This is …". */
export function needsSentenceBefore(text: string): boolean {
  return BARE_QUOTE.test(text) || DEMONSTRATIVE.test(text);
}

/** Three words can be a statement ("Russia pulled out."), but seldom the best one. */
function lengthQuality(text: string): number {
  if (UNSPACED.test(text)) return text.length >= MIN_UNSPACED_CHARACTERS ? 1 : 0.35;
  const count = text.split(' ').length;
  if (count >= MIN_WORDS) return 1;
  if (count === 1) return 0;
  return count >= FEWEST_WORDS ? 0.7 : 0.35;
}

/** A quotation that begins or ends in another sentence. */
function hasOpenQuote(text: string): boolean {
  const straight = text.split('"').length - 1;
  if (straight % 2 === 1) return true;
  return text.split('“').length !== text.split('”').length && !text.includes('„');
}
