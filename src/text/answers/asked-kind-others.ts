import type { AskedKind } from './kinds.ts';

/**
 * The same in Italian, Portuguese, Dutch, Polish, Russian and Ukrainian; the first that fits wins. "Wie" begins a Dutch
 * "who" only before a verb, since it is the German "how".
 */
export const OTHER_PATTERNS: readonly (readonly [AskedKind, RegExp])[] = [
  [
    'identity',
    /^(?:chi (?:è|era|sono)|quem (?:é|era|são)|wie (?:is|was|zijn|waren)|kim (?:jest|był[ao]?)|кто (?:такой|такая)|хто (?:такий|така)) (?:\S+ ?){1,4}$/iu,
  ],
  [
    'age',
    whole(
      'quanti anni ha|che età|que idade|quantos anos|hoe oud|ile lat|сколько лет|скільки років',
    ),
  ],
  [
    'distance',
    whole(
      'quanto (?:è )?(?:alt[oa]|lontan[oa])|hoe (?:ver|hoog|diep|breed)|jak (?:daleko|wysok[oai])|как (?:далеко|высоко)|як (?:далеко|високо)',
    ),
  ],
  [
    'duration',
    whole(
      'quanto tempo|da quando|hoe ?lang|jak długo|как долго|сколько времени|як довго|скільки часу',
    ),
  ],
  [
    'amount',
    whole(
      'quanto|hoeveel (?:kost(?:te)?|geld|euro|procent)|ile (?:kosztuj[eą]|kosztował[aoy]?|wynosi|zarabia|pieniędzy)|сколько (?:стоит|стоил[аио]?|денег|процентов)|скільки (?:коштує|коштува\\p{L}+|грошей|відсотків)|(?:qual(?:e|i|is)?|wat|jaka|jaki|какова?|яка|який) (?:\\S+ ){1,2}(?:prezzo|costo|stipendio|tasso|valore|preço|custo|salário|taxa|valor|prijs|rente|loon|cena|koszt|stopa|цена|стоимость|ставка|зарплата|ціна|вартість)',
    ),
  ],
  ['count', whole('quant[ie]|quant[oa]s|hoe(?:veel| vaak)|il[eu]|сколько|скільки')],
  [
    'date',
    whole(
      'quando|in che (?:anno|giorno)|em que (?:ano|dia)|wanneer|kiedy|którego dnia|когда|коли|в каком году',
    ),
  ],
  ['place', whole('dove|onde|waar(?:heen)?|gdzie|dokąd|skąd|где|куда|откуда|де|куди|звідки')],
  [
    'reason',
    whole(
      'perché|per quale motivo|por que|porque|waarom|dlaczego|czemu|почему|зачем|отчего|чому|навіщо|через що|из-за чего',
    ),
  ],
  [
    'name',
    whole(
      'chi|quem|qual[ei]?|quais|welke?|kto|kogo|komu|który|która|które|кто|кого|кому|как(?:ой|ая|ие)|хто|який|яка|які',
    ),
  ],
  ['name', /^wie (?:werd|wordt|won|wint|heeft|hebben|kreeg|gaf|maakte|leidt)(?!\p{L})/iu],
];

function whole(words: string): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, 'iu');
}
