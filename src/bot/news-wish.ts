import { readPeriodAlone } from '../text/period.ts';

/** "What is new?", "what happened …?", "any news …?", "news of …" */
const NEWS_OF = new RegExp(
  String.raw`^(?:${[
    String.raw`what(?:['’]?s| is| has been| was)? (?:new|the news|the latest|happening|going on|up|happened|happening)|what did happen`,
    String.raw`what(?:['’]?s| is| has| have)? (?:changed|different)|what (?:did|have) (?:i|we) miss(?:ed)?`,
    String.raw`(?:is there |are there |do you have )?(?:any|anything)(?: (?:news|new|updates?|headlines))`,
    String.raw`(?:show me |give me |tell me )?(?:all )?(?:the )?(?:latest |recent |top )?(?:news|headlines)`,
    String.raw`was (?:gibt(?:['’]?s| es)(?: neues)?|ist (?:neu|los|passiert|geschehen)|war (?:los|neu)|geschah|passierte|hat sich (?:geändert|verändert|getan))(?: neues)?`,
    String.raw`(?:gibt es )?(?:etwas neues|irgendwas neues|neues|neuigkeiten|nachrichten|(?:die )?(?:neuesten )?nachrichten)`,
    String.raw`quoi de neuf|que s['’]est[- ]il passé|qu['’]est[- ]ce qu[ie] (?:s['’]est passé|il y a de neuf)|qu['’](?:est[- ]ce qui a changé|a[- ]t[- ]il changé)|(?:il )?y a[- ]t[- ]il (?:du nouveau|des nouvelles)|du nouveau|(?:les |des )?(?:dernières )?(?:nouvelles|actualités|infos)`,
    String.raw`qué (?:hay de nuevo|pasó|ha pasado|pasa|ocurrió|sucedió|ha cambiado|cambió|novedades hay)|(?:hay )?(?:alguna novedad|novedades|(?:las )?(?:últimas )?noticias)`,
  ].join('|')})(?: (?:of|from|for|von|vom|de|du|del))?(?: (?<when>.+))?$`,
  'iu',
);

/** Words of now, which ask for no more than what is new. */
const NOW = /^(?:now|right now|lately|recently|here|out there|jetzt|maintenant|ahora)$/iu;

/** "was ist gestern passiert": German puts the time before the verb. */
const VERB_LAST =
  /^(was (?:ist|war|hat sich)) (.+) (passiert|geschehen|los|neu|geändert|verändert|getan)$/iu;

interface Asking {
  readonly now: Temporal.Instant;
  readonly timeZone: string;
}

/** The time whose news a text asks for without a topic, as `/digest when` takes it; `null` where it asks for else. */
export function newsWish(text: string, { now, timeZone }: Asking): string | null {
  const plain = text
    .trim()
    .replace(/[?.!¿¡\s]+$/u, '')
    .replace(/^[¿¡]/u, '')
    .replace(VERB_LAST, '$1 $3 $2');
  const found = NEWS_OF.exec(plain);
  if (found === null) return null;
  const when = found.groups?.['when'] ?? '';
  if (when === '' || NOW.test(when)) return 'now';
  return readPeriodAlone(when, now, timeZone) === null ? null : when;
}
