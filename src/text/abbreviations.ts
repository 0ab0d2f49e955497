/** Words that end with a full stop within a sentence, without it; a name or a number follows. */
const LISTS: Readonly<Record<string, string>> = {
  en: `mr mrs ms dr prof sen rep gov gen col lt sgt capt cmdr adm maj pvt st mt ft rev hon pres supt det insp
    messrs mmes vs v no nos vol pp fig approx est dept univ assn bros jan feb mar apr aug sept sep oct nov dec ave blvd rd
    e.g i.e cf al ca art sec ed eds trans u.s u.k u.n`,
  de: `dr prof hr fr nr bzw ca evtl ggf z.b z b d.h u.a usw str st abs art s vgl etc jh bd hrsg geb gest mio mrd tel
    inkl exkl max min dipl ing jan feb aug sept okt nov dez`,
  fr: 'm mm mme mmes mlle mlles dr me pr st ste av bd p ex etc cf env no art chap vol janv févr avr juill sept oct nov déc',
  es: 'sr sra sres sras srta dr dra d dña ud uds lic ing prof gral col núm art pág págs av avda p ej etc aprox ee ee.uu',
  pt: 'sr sra srs sras dr dra prof profa eng av r d pe ex núm nº art pág etc aprox',
  it: 'sig sigg sig.ra dott dott.ssa prof on avv ing arch geom rag s art n pag ecc p es',
  nl: 'dhr mevr mr dr drs ir ing prof ca bijv nl o.a d.w.z blz nr st art jl resp',
  pl: 'dr prof mgr inż gen płk ks św ul al pl tj np m.in tzn tys mln mld godz r w proc wg ok zob str art nr im br ub',
  ru: 'г гг ул д стр см т е п тыс млн млрд руб коп им проф акад ген напр св ок р с обл',
  uk: 'р рр м вул д стор див т е п тис млн млрд грн коп ім проф акад ген напр св ст обл',
  ar: 'د أ',
};

export const ABBREVIATIONS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(LISTS).map(([language, list]) => [language, new Set(list.split(/\s+/))]),
);

/** Abbreviations before names, which a language that is not known may also use. */
export const COMMON_ABBREVIATIONS: ReadonlySet<string> = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'prof',
  'gen',
  'col',
  'lt',
  'sen',
  'rep',
  'gov',
  'st',
  'no',
  'vs',
]);
