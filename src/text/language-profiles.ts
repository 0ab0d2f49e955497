/**
 * Frequent function words by language, for telling languages apart; those with stop words have more of them there.
 */
export const FREQUENT_WORDS: Readonly<Record<string, string>> = {
  sv: 'och att det som en på är av för med den till inte om ett han men var jag sig från vi så kan när år under också efter eller nu sin där vid mot ska skulle kommer ut får finns vara hade alla andra mycket än här då sedan över bara in blir upp även vad få två vill ha många hur mer går sverige detta nya procent skall hade',
  da: 'og at det som en på er af for med den til ikke om et han men var jeg sig fra vi så kan når år under også efter eller nu sin der ved mod skal ville kommer ud får være havde alle andre meget end her da siden over kun ind bliver op hvad få to vil have mange hvor mere går dette nye efter blev hun kunne mellem denne',
  no: 'og at det som en på er av for med den til ikke om et han men var jeg seg fra vi så kan når år under også etter eller nå sin der ved mot skal ville kommer ut får være hadde alle andre mye enn her da siden over bare inn blir opp hva få to vil ha mange hvor mer går dette nye sier ble hun kunne mellom denne hvis ikkje',
  fi: 'ja on ei se että hän oli mutta joka ovat olla mukaan kun niin myös kuin sen ole nyt jos vain hänen tai sekä jotka mitä tämä kanssa jo voi joita siitä minä en sitä ne vielä kaikki tämän sanoi vuonna mies ollut koko olisi suomen eivät',
  cs: 'a se na je v že to s z do i o jako za by pro jsem ale tak si po jsou bylo který která které podle však ještě už jeho nebo při byl byla až také má není od ze bude před jen když než aby které tím co jsme této roku být',
  sk: 'a sa na je v že to s z do aj o ako za by pre som ale tak si po sú bolo ktorý ktorá ktoré podľa však ešte už jeho alebo pri bol bola až tiež má nie je od zo bude pred len keď než aby sme tejto roku byť',
  hu: 'a az és hogy nem is egy ez meg de van csak volt már mint még ha azt vagy el kell ki amely lehet után szerint sem ezt aki volna több minden nagy lesz be pedig között illetve akkor amikor fel ami',
  ro: 'și în de a la cu nu o pe care este din că să mai un pentru sunt au fost ce prin se ca după sau dar lui acest această fi fără cum între foarte ale cele lor iar doar până către unei unui ar are era',
  tr: 've bir bu da de için ile çok olarak daha olan gibi kadar sonra ne ama en o var olduğu ise değil her ya göre dedi tarafından iki ancak mi türkiye büyük yeni oldu diye içinde bunu şey nasıl ben biz sen',
  id: 'yang dan di dengan untuk dari ini itu pada tidak dalam adalah akan ke oleh juga telah karena ada sebagai mereka saya kata bisa tersebut sudah dia lebih kami atau satu bahwa orang para hari tahun menjadi indonesia lagi masih kita',
  vi: 'và của là có được trong cho không một những người các với này đã để khi đến từ về ra như tại năm nhiều đó cũng ông sẽ vào nhà phải trên theo bị nước làm hơn rằng',
  ca: 'i de la el que a en els les per amb una un és no del al es són ha aquest aquesta més com però seva seu també ser han dels molt entre perquè sobre fins hi ho o si quan tot està va amb',
  hr: 'i je u se na da su za od s a koji će što kako ne ali bi iz kao to po samo još biti ili više do nije koja koje kada može oko prije nakon sve rekao hrvatske godine bio sam smo također',
  sl: 'in je v na se da so za ki z pa ne bi s tudi kot od po o do ali bo še pri iz več ter že tako le ker ko lahko med kako če ni bil bila bilo njegov slovenije',
  et: 'ja on ei et see kui ka oli ta mis aga oma kes ning või siis nii mida kuid seda eesti pole ma nad võib aasta kõik välja üle veel pärast olid selle ole tema vaid',
  lv: 'un ir ka no ar par kas uz tas bet arī lai tā gada vai viņš to būs nav pēc līdz jau kā es pie ko bija vēl tikai ļoti latvijas tiek šis šī kad savu',
  lt: 'ir kad yra į tai su iš bet kaip ar jis buvo apie per po dėl jo už savo ne taip dar labai tik jau pagal iki metų kuris kurie lietuvos gali šis ši mes jie aš',
};

/** What shows a language beside its words, each pattern global. */
export interface Spelling {
  /** Letters beyond ASCII that neighbours don't write. */
  readonly letters?: RegExp;
  /** Runs of letters that they write seldom, none of `letters` among them. */
  readonly runs?: RegExp;
}

export const SPELLINGS: Readonly<Record<string, Spelling>> = {
  de: { letters: /[äöüß]/g },
  fr: { letters: /[éèêàùçœôîûë]/g, runs: /\b(?:l|d|qu|n|s|c)['’]/g },
  es: { letters: /[ñ¿¡áíóú]/g },
  pt: { runs: /ção\b|ções\b|[ãõâêáç]/g },
  it: { letters: /[àèìòù]/g, runs: /\b(?:dell|all|nell|un|l)['’]|zione\b/g },
  nl: { runs: /ij|oo|ee|aa|\bge/g },
  pl: { letters: /[ąęłńśźżć]/g, runs: /rz|sz|cz/g },
  sv: { letters: /[åäö]/g },
  da: { letters: /[åæø]/g },
  no: { letters: /[åæø]/g },
  fi: { letters: /[äö]/g, runs: /aa|ii|uu|kk|tt/g },
  cs: { letters: /[ěřůžýáíč]/g },
  sk: { letters: /[ľĺŕôťďžýáíč]/g },
  hu: { letters: /[őűáéöü]/g, runs: /sz|gy/g },
  ro: { letters: /[șțşţăâî]/g },
  tr: { letters: /[ğışçİ]/g },
  vi: { letters: /[đơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịọỏốồổỗộớờởỡợụủứừửữự]/g },
  ca: { letters: /[çàèòï]/g, runs: /l·l|ny\b|ció\b/g },
  hr: { letters: /[đčćšž]/g, runs: /ij/g },
  sl: { letters: /[čšž]/g },
  et: { letters: /[õäöü]/g, runs: /aa|ee|ii/g },
  lv: { letters: /[āēīūķļņģš]/g },
  lt: { letters: /[ėęąįųūšž]/g, runs: /as\b|is\b|us\b/g },
};
