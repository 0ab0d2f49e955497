/** Marks by which chat models tell who speaks; no article has use for them. */
const CHAT_MARKS =
  /<\|?\/?(?:im_start|im_end|system|assistant|endoftext)\b|\[\/?INST\]|<<\/?SYS>>|^#{2,}\s*(?:system|instructions?)\b/iu;

/** Somebody speaks to a machine, or as one. */
const ADDRESSED =
  /^\W*(?:(?:system|assistant|developer|user|new task|task|ai|ki|ia|chatgpt|bot|note to (?:the )?(?:ai|assistant|model|bot)s?)\s*[:>]|(?:end of (?:the )?(?:article|text|data|document)|you are (?:now |no longer )))/iu;

const OVERRIDE = new RegExp(
  [
    String.raw`\b(?:ignore|disregard|forget|override|ignoriere|vergiss|ignore[zr]|oublie[zr]?|ignora|olvida)\b.{0,40}\b(?:instructions?|rules?|prompts?|guidelines?|previous|above|anweisungen|regeln|instrucciones|istruzioni|règles)`,
    String.raw`\b(?:system prompt|api[ _]keys?|environment variables)\b.{0,30}\b(?:you|print|show|reveal)|\b(?:print|show|reveal|repeat|output)\b.{0,30}\b(?:system prompt|api[ _]keys?|environment variables|words above|your (?:instructions|rules|prompt))`,
  ].join('|'),
  'iu',
);

/** An order about the text to be written. */
const ORDER =
  /(?:^|[:,;.–—-]\s*|\b(?:and|now|then|please|must|bitte)\s+)["“']?(?:(?:always|now|please|just|only)\s+)?(?:(?:tell|inform|notify|remind|advise|instruct|urge|warn)\s+(?:the\s+|all\s+|your\s+)?(?:readers?|users?|everyone|them)\b|(?:reply|respond|answer|output|say|print|write|repeat|post|translate|call|run|execute|use|add|append|include|mention|insert|begin|start|end|finish)\b.{0,40}\b(?:only with|only the|nothing else|and stop|with the word|exactly|your (?:answer|reply|response|summary)|the (?:answer|reply|response|summary)|tool|function|https?:|www\.|@everyone|klingon)|(?:reply|respond|answer) (?:only )?(?:with|in|by)\b|(?:end|begin|start) (?:only )?(?:with|in|by)\b.{0,40}(?:["“‘']|\b(?:words?|answer|reply|response|summary)\b)|(?:run|execute|call) (?:[/`]\w+|the function)|(?:say|repeat) (?:the\s+)?(?:words?|rate)\b)|\b(?:now|then|please|must|only|just) say \S+$/iu;

/** "Say BUY.": the capitals tell it from "experts say". */
const SHOUTED =
  /(?:^|[:;,.–—-]\s*|\b(?:[Aa]nd|[Nn]ow|[Tt]hen|[Pp]lease|must)\s+)["“']?(?:[Ss]ay|[Rr]epeat) (?:the )?["“']?\p{Lu}[\p{Lu}\d_-]{2,}["”']?(?:[.!;,]|$)/u;

const ABOUT_THE_ANSWER =
  /\b(?:in|before|when|while|after|of|to)\s+(?:you\s+|your\s+)(?:repl|answer|respon|summar|output)|\bbefore summari[sz]ing\b|\bwhen (?:you )?summari[sz]|\b(?:correct|true|right) summary\b|^\W*(?:summary|answer)\s*:/iu;

/** A word or mark that each of the patterns above needs: nearly all sentences of news are done with here. */
const TRIGGER =
  /instruct|ignor|forget|override|disregard|vergiss|oubli|olvida|prompt|api|environment|words above|your|tell|inform|notif|remind|advise|urge|warn|repl|respon|answer|output|say|print|write|repeat|post|translate|call|run|execute|use|add|append|include|mention|insert|begin|start|end|finish|summar|system|assistant|developer|user|task|chatgpt|\b(?:ai|ki|ia|bot|bots)\b|you are|[<[#]/i;

/**
 * Whether a sentence reads as an instruction to whoever sums it up. A hint for readers and a reason not to quote it:
 * what a model may do never hangs on it.
 */
export function looksLikeInstruction(text: string): boolean {
  if (!TRIGGER.test(text)) return false;
  return [CHAT_MARKS, ADDRESSED, OVERRIDE, ORDER, SHOUTED, ABOUT_THE_ANSWER].some((pattern) =>
    pattern.test(text),
  );
}
