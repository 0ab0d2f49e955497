import { withoutQuestionWords } from '../text/question-words.ts';

/** "Tell me about X", "what's new on X?", "summarize the news about X", "news on X" */
const WISHES = [
  /^(?:please )?(?:summari[sz]e|sum up|recap|brief me on)(?: (?:me|us|for me|for us))?(?: (?:all )?(?:the )?(?:latest|recent|news|articles|reports|reporting|coverage|stories))*(?: (?:about|on|of|from|regarding))? (?<topic>.+)$/iu,
  /^(?:please )?(?:tell (?:me|us)|give (?:me|us)|show (?:me|us))(?: (?:more|everything|something|all))?(?: (?:the )?(?:latest|news|update|updates|summary|headlines))*(?: (?:about|on|of|regarding)) (?<topic>.+)$/iu,
  /^(?:what['’]?s|what is|whats|anything|is there anything|any) (?:new|the latest|happening|going on|up|news|updates?)(?: (?:about|on|with|in|from|regarding|for)) (?<topic>.+)$/iu,
  /^(?:the )?(?:latest|news|updates?|summary|headlines)(?: news)?(?: (?:about|on|of|from|regarding)) (?<topic>.+)$/iu,
  /^(?:was gibt es neues|was ist neu|neues|nachrichten) (?:zu[mr]?|über|von|bei|aus) (?<topic>.+)$/iu,
  /^(?:quoi de neuf|les nouvelles|nouvelles|actualités?) (?:sur|à propos de|de|du|en) (?<topic>.+)$/iu,
  /^(?:qué hay de nuevo|qué novedades hay|novedades|noticias) (?:sobre|de|en|acerca de) (?<topic>.+)$/iu,
];
/** A follow-up is of few words too. */
const GOES_ON = /^(?:and|but|or|so|also|und|et|y|e|en|a|и|а|і|what about|how about)\s/iu;
/** A bare name or topic has no more words. */
const MAX_WORDS = 3;

/** The topic that a text asks news of, where it is no question: "tell me about X", or "X" alone; else `null`. */
export function topicWish(text: string): string | null {
  const plain = text
    .trim()
    .replace(/[?.!¿¡\s]+$/u, '')
    .replace(/^[¿¡]/u, '');
  for (const wish of WISHES) {
    const topic = wish.exec(plain)?.groups?.['topic'];
    if (topic !== undefined) return topic.replace(/^the /iu, '');
  }
  const isQuestion =
    /[?？؟]\s*$/u.test(text) || withoutQuestionWords(`${plain} x`) !== `${plain} x`;
  const isShort = plain.split(/\s+/u).length <= MAX_WORDS && !GOES_ON.test(plain);
  return !isQuestion && isShort && /\p{L}/u.test(plain) ? plain : null;
}
