/** Words of numbers, each list counting on from a value by a step. */
interface WordList {
  readonly from: number;
  readonly step: number;
  /** By value; forms of one value are joined by a slash. "_" for one that is another kind of word in other languages. */
  readonly words: string;
}

const UNIT_LISTS: readonly WordList[] = [
  // English
  {
    from: 0,
    step: 1,
    words:
      'zero one two three four five six seven eight nine _ eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  },
  { from: 20, step: 10, words: 'twenty thirty forty fifty sixty seventy eighty ninety' },
  // German
  {
    from: 2,
    step: 1,
    words:
      'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
  },
  {
    from: 20,
    step: 10,
    words: 'zwanzig dreißig/dreissig vierzig fünfzig sechzig siebzig achtzig neunzig',
  },
  // French
  {
    from: 2,
    step: 1,
    words: 'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze',
  },
  { from: 20, step: 10, words: 'vingt trente quarante cinquante soixante' },
  // Spanish
  { from: 2, step: 1, words: '_ tres cuatro cinco seis siete ocho nueve diez' },
  {
    from: 12,
    step: 1,
    words:
      'doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno/veintiún/veintiuna veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
  },
  {
    from: 30,
    step: 10,
    words: 'treinta cuarenta cincuenta sesenta setenta ochenta noventa cien/ciento',
  },
  {
    from: 200,
    step: 100,
    words:
      'doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas quinientos/quinientas seiscientos/seiscientas setecientos/setecientas ochocientos/ochocientas novecientos/novecientas',
  },
  // Portuguese
  {
    from: 2,
    step: 1,
    words:
      'dois/duas três quatro cinco seis sete oito nove dez onze doze treze quatorze/catorze quinze dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove vinte',
  },
  { from: 30, step: 10, words: 'trinta quarenta cinquenta sessenta setenta oitenta noventa cem' },
  { from: 100, step: 100, words: 'cento duzentos/duzentas trezentos/trezentas' },
  // Italian
  { from: 3, step: 1, words: 'tre quattro cinque' },
  {
    from: 7,
    step: 1,
    words:
      'sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
  },
  {
    from: 20,
    step: 10,
    words: 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
  },
  { from: 100, step: 100, words: 'cento duecento trecento quattrocento cinquecento' },
  // Dutch
  {
    from: 2,
    step: 1,
    words:
      'twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
  },
  {
    from: 20,
    step: 10,
    words: 'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
  },
  // Polish
  {
    from: 2,
    step: 1,
    words:
      'dwa/dwie/dwaj/dwoje/dwóch trzy/trzech/troje cztery/czterech/czworo pięć/pięciu/pięcioro sześć/sześciu siedem/siedmiu osiem/ośmiu dziewięć/dziewięciu dziesięć/dziesięciu jedenaście/jedenastu dwanaście/dwunastu trzynaście/trzynastu czternaście/czternastu piętnaście/piętnastu szesnaście/szesnastu siedemnaście/siedemnastu osiemnaście/osiemnastu dziewiętnaście/dziewiętnastu',
  },
  {
    from: 20,
    step: 10,
    words:
      'dwadzieścia/dwudziestu trzydzieści/trzydziestu czterdzieści/czterdziestu pięćdziesiąt/pięćdziesięciu sześćdziesiąt/sześćdziesięciu siedemdziesiąt/siedemdziesięciu osiemdziesiąt/osiemdziesięciu dziewięćdziesiąt/dziewięćdziesięciu',
  },
  { from: 100, step: 100, words: 'sto/stu dwieście/dwustu trzysta/trzystu czterysta/czterystu' },
  // Russian
  {
    from: 2,
    step: 1,
    words:
      'два/две/двух/двое три/трех/трёх/трое четыре/четырех/четырёх/четверо пять/пяти/пятеро шесть/шести/шестеро семь/семи/семеро восемь/восьми девять/девяти десять/десяти одиннадцать/одиннадцати двенадцать/двенадцати тринадцать/тринадцати четырнадцать/четырнадцати пятнадцать/пятнадцати шестнадцать/шестнадцати семнадцать/семнадцати восемнадцать/восемнадцати девятнадцать/девятнадцати',
  },
  {
    from: 20,
    step: 10,
    words:
      'двадцать/двадцати тридцать/тридцати сорок/сорока пятьдесят/пятидесяти шестьдесят/шестидесяти семьдесят/семидесяти восемьдесят/восьмидесяти девяносто/девяноста сто/ста',
  },
  { from: 200, step: 100, words: 'двести/двухсот триста/трехсот/трёхсот четыреста пятьсот' },
  // Ukrainian, without the apostrophe
  {
    from: 2,
    step: 1,
    words:
      'дві/двоє/двох троє/трьох чотири/чотирьох пятеро шість/шести сім/семи вісім/восьми девятьох десятьох одинадцять дванадцять тринадцять чотирнадцять пятнадцять шістнадцять сімнадцять вісімнадцять девятнадцять',
  },
  {
    from: 20,
    step: 10,
    words: 'двадцять тридцять сорок пятдесят шістдесят сімдесят вісімдесят девяносто',
  },
  { from: 200, step: 100, words: 'двісті триста чотириста пятсот' },
  // Arabic
  {
    from: 3,
    step: 1,
    words: 'ثلاثة/ثلاث أربعة/أربع خمسة/خمس ستة/ست سبعة/سبع ثمانية/ثماني تسعة/تسع عشرة/عشر',
  },
  {
    from: 20,
    step: 10,
    words:
      'عشرون/عشرين ثلاثون/ثلاثين أربعون/أربعين خمسون/خمسين ستون/ستين سبعون/سبعين ثمانون/ثمانين تسعون/تسعين مئة/مائة',
  },
];

/** Numbers in one language and words of another kind in others: Portuguese "dos", Polish "ten", English "once". */
const LOCAL_UNITS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: { ten: 10 },
  es: { dos: 2, once: 11 },
  fr: { seize: 16 },
  it: { due: 2, sei: 6 },
};

const SCALE_LISTS: Readonly<Record<number, string>> = {
  12: 'dozen',
  100: 'hundred hundreds hundert honderd cent cents',
  1e3: 'thousand thousands k tausend mille mil mila duizend tysiąc tysiące tysięcy tys тысяч тысячи тысяча тыс тисяч тисячі тисяча тис ألف آلاف 千',
  1e4: '万',
  1e6: 'million millions m mn mln millionen mio millón millones milhão milhões milione milioni miljoen milion miliony milionów миллион миллиона миллионов млн мільйон мільйона мільйонів مليون ملايين',
  1e8: '億 亿',
  1e9: 'billion billions bn milliarde milliarden mrd milliard milliards miliardo miliardi miljard miliard miliardy miliardów mld миллиард миллиарда миллиардов млрд мільярд мільярда мільярдів مليار',
  1e12: 'trillion trillions tn trn',
};

const ORDINAL_LISTS: readonly WordList[] = [
  {
    from: 1,
    step: 1,
    words:
      'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  },
  { from: 30, step: 10, words: 'thirtieth' },
  {
    from: 2,
    step: 1,
    words:
      'zweite/zweiten/zweiter/zweites dritte/dritten/dritter/drittes vierte/vierten/vierter/viertes fünfte/fünften/fünfter/fünftes sechste/sechsten',
  },
  { from: 2, step: 1, words: 'deuxième troisième quatrième cinquième sixième' },
  { from: 2, step: 1, words: 'tweede derde vierde vijfde zesde' },
  {
    from: 2,
    step: 1,
    words:
      'второй/второго/второе/вторая третий/третьего/третье/третья четвертый/четвёртый/четвертого пятый/пятого',
  },
];

/** The value of each word of the lists; of a word in several of them, the first one's. */
function valuesOf(lists: readonly WordList[]): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const { from, step, words } of lists) {
    for (const [index, forms] of words.split(' ').entries()) {
      for (const form of forms.split('/')) {
        if (form !== '_' && !values.has(form)) values.set(form, from + index * step);
      }
    }
  }
  return values;
}

export const UNITS = valuesOf(UNIT_LISTS);
export const UNITS_OF: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  Object.entries(LOCAL_UNITS).map(([language, units]) => [
    language,
    new Map(Object.entries(units)),
  ]),
);
export const ORDINALS = valuesOf(ORDINAL_LISTS);
export const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries(SCALE_LISTS).flatMap(([value, words]) =>
    words.split(' ').map((word) => [word, Number(value)] as const),
  ),
);
