import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stem } from '../../src/text/stem.ts';
import { words } from '../../src/text/words.ts';

/** Forms of one word, by language. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  en: [
    'sanction sanctions sanctioned',
    'negotiate negotiated negotiating',
    "trump trump's",
    'take took taken',
    'crisis crises',
    'wife wives',
    "gas gases gas's",
    'employ employed employment',
    'hope hoped hoping',
    'hop hopped hopping',
    'organise organised organization',
    'execute executed executes',
    'emerge emerged emerging',
    'fire fired firing',
    'technology technologies technological',
    'agree agreed',
    'sure surely',
    'business businesses',
    'celebrated celebration',
    'detect detected detection',
    'federation federations',
  ],
  de: [
    'Wahl Wahlen',
    'Minister Ministern Ministers',
    'Verhandlung Verhandlungen',
    'sterben starb starben gestorben',
    'zurücktreten zurückgetreten zurücktrat',
    'anheben angehoben',
    'sperren gesperrt gesperrte',
    'gewinnen gewann gewonnen',
    'absagen abgesagt',
    'Gericht Gerichte',
    'Geschäft Geschäfte',
    'Angebot Angebote',
    'Gewerkschaft Gewerkschaften',
    'Gebiet Gebiete',
    'Zug Züge Zügen',
    'Fluss Flüsse Flusses',
    'Preis Preise Preisen',
    'Angriff Angriffe Angriffs angreifen',
    'Unternehmen Unternehmens',
    'Lehrer Lehrerin Lehrerinnen',
    'Präsident Präsidentin Präsidenten',
  ],
  fr: [
    'sanction sanctions',
    'négociation négociations',
    "élection l'élection élections",
    'hôpital hôpitaux',
    'travail travaux',
    'château châteaux',
    'président présidente présidents',
  ],
  es: [
    'sanción sanciones',
    'ministro ministros ministra',
    'elección elecciones',
    'juez jueces',
    'país países',
    'autobús autobuses',
  ],
  pt: [
    'eleição eleições',
    'ministro ministros ministra',
    'hospital hospitais',
    'nação nações',
    'jovem jovens',
    'país países',
    'lei leis',
  ],
  it: ['elezione elezioni', 'ministro ministri', 'incendio incendi', 'servizio servizi'],
  nl: [
    'verkiezing verkiezingen',
    'minister ministers',
    'huis huizen',
    'sanctie sancties',
    'prijs prijzen',
    'school scholen',
    'bedrijf bedrijven',
  ],
  pl: ['prezydent prezydenta prezydentem prezydentowi', 'sankcja sankcje sankcji'],
  ru: [
    'санкция санкции санкций',
    'президент президента президентом президенту',
    'Сирия Сирии Сирию',
  ],
  uk: ['президент президента президентом', 'санкція санкції', 'Сирія Сирії Сирію'],
  ko: ['요금 요금은 요금을 요금이', '서울시 서울시는 서울시에서 서울시가', '선착장 선착장까지'],
  he: ['תקציב התקציב והתקציב', 'ממשלה הממשלה'],
  ar: ['العقوبات عقوبات', 'والرئيس الرئيس رئيس'],
};

/** English words that share a root, or letters, but no meaning. */
const APART = [
  'university universe',
  'authorities authors',
  'important imports',
  'several severed',
  'executives executions',
  'experience experiments',
  'emergency emerging',
  'general generation',
  'community communism',
  'organ organization',
  'customs customers',
  'animals animation',
  'international interns',
  'department departed',
  'majority major',
  'minority minors',
  'positive position',
  'corporal corporation',
  'policy police',
  'busy business',
  'conversion conversation',
  'critical critics',
  'hospitals hospitality',
  'celebrities celebrations',
  'public publication',
  'memorial memories',
  'politics polite',
  'detectives detected',
  'news new',
];

describe('stem', () => {
  for (const [language, groups] of Object.entries(ALIKE)) {
    for (const group of groups) {
      it(`${language}: ${group}`, () => {
        const stems = new Set(words(group).map((word) => stem(word, language)));
        assert.equal(stems.size, 1, [...stems].join(' '));
      });
    }
  }

  for (const pair of APART) {
    it(`keeps ${pair.replace(' ', ' and ')} apart`, () => {
      const stems = new Set(pair.split(' ').map((word) => stem(word, 'en')));
      assert.equal(stems.size, 2, [...stems].join(' '));
    });
  }

  it('takes a word that every object has a member of for a word', () => {
    for (const language of ['en', 'de', 'fr', 'ru']) {
      assert.equal(typeof stem('constructor', language), 'string', language);
    }
    assert.equal(stem('constructors', 'en'), stem('constructor', 'en'));
  });

  it('leaves a word as it is where the language is not known or has no endings', () => {
    assert.equal(stem('sanctions', null), 'sanctions');
    assert.equal(stem('首相', 'ja'), '首相');
    assert.equal(stem('회의', 'ko'), '회의');
    assert.equal(stem('הבית', 'he'), 'בית');
  });

  it('reads a regional tag', () => {
    assert.equal(stem('eleicoes', 'pt-BR'), stem('eleicao', 'pt'));
  });
});
