import { takeGraphemes } from '../text/graphemes.ts';
import { topicWish } from './topic-wish.ts';

/** What a message to the bot asks for. */
export type MentionIntent =
  | { readonly type: 'command'; readonly line: string }
  | { readonly type: 'article'; readonly url: string }
  | { readonly type: 'question'; readonly question: string }
  | { readonly type: 'stop' }
  | { readonly type: 'thanks' }
  | { readonly type: 'help' };

/** What people say to each other, and ask nothing with. */
const GREETING =
  /^(?:hi|hello|hey|hallo|moin|servus|hola|buenas|bonjour|salut|ciao|ol[aá]|good (?:morning|afternoon|evening|day)|guten (?:morgen|tag|abend)|buenos d[ií]as|buenas tardes)(?: (?:there|all|everyone|team|zusammen))?[\s!.,]*$/iu;
const THANKS =
  /^(?:many |vielen |muchas |merci )?(?:thanks|thank you|thx|ty|cheers|danke?|gracias|merci|grazie|obrigad[oa]|bedankt)(?: (?:a lot|so much|very much|schön|sehr|beaucoup|mille))?[\s!.,]*$/iu;

/** UTF-16 units: what is longer is no question, and is not looked through (Slack lets people write ten times as much). */
const MAX_MESSAGE = 4_000;
const URL_IN_TEXT = /https?:\/\/[^\s<>|"']+/iu;

/** Verbs that begin a command in a mention: the first word, and the command's name. */
const VERBS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    summary: 'summary',
    digest: 'digest',
    follow: 'follow',
    unfollow: 'unfollow',
    following: 'following',
    catchup: 'catchup',
    story: 'story',
    feed: 'feed',
    schedule: 'schedule',
    status: 'status',
    why: 'why',
    ask: 'ask',
  }),
);

/**
 * Reads a message to the bot: "summarize <address>", a command's name with its words, "stop", "help", a greeting,
 * thanks, and everything else as a question over what is held.
 */
export function readMention(text: string): MentionIntent {
  const line = takeGraphemes(text.trimStart(), MAX_MESSAGE)
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .trim();
  const [first = '', ...rest] = line.replace(/^\//u, '').split(/\s+/u);
  const verb = first.toLowerCase().replace(/[!.]+$/u, '');
  if (line === '' || (verb === 'help' && rest.length <= 2)) return { type: 'help' };
  if (GREETING.test(line)) return { type: 'help' };
  if (THANKS.test(line)) return { type: 'thanks' };
  if (verb === 'stop' && rest.length === 0) return { type: 'stop' };
  const written = URL_IN_TEXT.exec(line)?.[0];
  const url = written === undefined ? undefined : withoutSentenceEnd(written);
  const asksForPage = /^(?:summari[sz]e|tl;?dr|article|read)$/u.test(verb) || line === written;
  if (url !== undefined && asksForPage) return { type: 'article', url };
  const topic = /^summari[sz]e$/u.test(verb) ? topicWish(line) : null;
  if (topic !== null) return { type: 'command', line: `summary ${topic}` };
  const command = VERBS.get(verb);
  const isQuestion = line.endsWith('?');
  if (command !== undefined && !isQuestion) {
    return { type: 'command', line: [command, ...rest].join(' ') };
  }
  return { type: 'question', question: line };
}

/** An address without the marks of the sentence around it; a bracket that it opens itself is its own. */
function withoutSentenceEnd(address: string): string {
  const end = address.includes('(') ? /[.,;:!?]+$/u : /[.,;:!?)]+$/u;
  return address.replace(end, '');
}
