/** Words with which people ask, beside what they ask about, by no language in particular. */
const ASKING = whole(
  `how (?:high|big|large)|who|whom|whose|what|which|when|where|why|how|many|much|long|did|does|do|was|were|is|are|has|have|had|will|would|can|could|should|tell me|about|explain|summari[sz]e|news|latest|happened|happen|happening|any|know|say|said|says|please|think|thinks|thought|believe|believes|feel|feels|there`,
);
const GERMAN = whole(
  `wie (?:hoch|groß|weit|alt|lange?|stark|schnell|tief|schwer|oft|breit|häufig)|wer|wen|wem|wessen|wann|wo|wohin|woher|wodurch|womit|wofür|wobei|wogegen|wonach|wovon|wozu|wor(?:an|auf|aus|in|über|um)|warum|wieso|weshalb|weswegen|wie|wieviele?|viele|welche[nmrs]?|was für|gab es|passiert|geschah|geschehen|ereignete`,
);
const FRENCH = whole(
  `qui|que|qu['’]est|est-ce(?: qu[ei])?|quoi|quels?|quelles?|quand|où|pourquoi|comment|combien|(?:a-t|est|sont|ont|était)-(?:il|elle|on)s?|y a-t-il|eu lieu|s['’]est passée?`,
);
const SPANISH = whole(
  `quién(?:es)?|qué|cuál(?:es)?|cuándo|dónde|cuánt[oa]s?|cuant[oa]s|cómo|por qué|pasó|ocurrió|sucedió|hubo`,
);
const OTHERS = whole(
  `chi|che|cosa|quando|dove|perché|quant[oaie]|quem|onde|quant[oa]s|quais|qual[ei]?|por que|aconteceu|houve|successo|accaduto|hoe (?:hoog|groot|ver|oud|lang|vaak)|wat|waar|waarom|hoe|hoeveel|wanneer|welke?|gebeurde|gebeurd|kto|kogo|co|kiedy|gdzie|dlaczego|jak (?:długo|daleko|wysok[oai])|jak|il[eu]|który|która|które|jaki|jaka|jakie|doszło do`,
);
const CYRILLIC = whole(
  `как (?:долго|далеко|высоко)|як (?:довго|далеко|високо)|кто|кого|кому|что|какой|какая|какие|каков[аоы]?|когда|где|куда|откуда|почему|зачем|как|сколько|произошл[аои]|произошёл|случил[аои]сь|хто|що|який|яка|які|коли|де|куди|звідки|чому|навіщо|як|скільки|сталася|сталося|ли|чи`,
);
const UNSPACED =
  /(?<!\p{L})(?:من|ماذا|متى|أين|لماذا|كيف|كم|هل)(?!\p{L})|(?:做了?|发生了?|發生了?)?什[么麼](?:时候|時候)?|[为為]什[么麼]|怎[么麼]样?|如何|是否|有没有|哪[里裡些个]|[谁誰]|多少|吗|呢|何時|何[がを]|なぜ|どこ|どう|いつ|いくら|でしたか|ですか|しましたか|しますか|ましたか|ますか/giu;
/** Of the thing as it is now; with a capital they belong to names ("Nueva York"). */
const CURRENT =
  /(?<!\p{L})(?:neue[nmrs]?|aktuelle[nmrs]?|derzeitige[nmrs]?|nouveau|nouvelle|actuel(?:le)?|nuev[oa]|actual|nuov[oa]|attuale|nov[oa]|nieuwe|huidige|now[aey]|нов(?:ый|ая|ое)|нов(?:ий|а|е))(?!\p{L})/gu;

/** What stands apart from its verb at the end of a German question: "wann tritt er zurück?" */
const PARTICLE =
  /(?<=\b(?:wer|wen|was|wann|wo|warum|wieso|wie)\b.*\s)(?:ab|an|auf|aus|bei|ein|fest|los|nieder|statt|teil|um|vor|weg|zurück|zusammen)(?=\s*\?*\s*$)/iu;

const PATTERNS = [PARTICLE, CURRENT, GERMAN, FRENCH, SPANISH, OTHERS, CYRILLIC, ASKING, UNSPACED];

/** A question without its asking words; the whole where nothing would be left. */
export function withoutQuestionWords(question: string): string {
  const rest = PATTERNS.reduce((text, pattern) => text.replace(pattern, ' '), question).trim();
  return /[\p{L}\p{N}]/u.test(rest) ? rest : question;
}

function whole(words: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words})(?![\p{L}\p{N}])`, 'giu');
}
