/** What stands behind a number, by the words and signs that name it. */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  '%': ['percent', 'pc', 'prozent', 'pour cent', 'процент', 'процента', 'процентов', 'per cent'],
  point: ['percentage point', 'percentage points', 'points', 'point'],
  cent: ['cent', 'cents'],
  $: ['dollar', 'dollars', 'usd', 'us dollars'],
  '€': ['euro', 'euros', 'eur'],
  '£': ['pound', 'pounds', 'sterling', 'gbp'],
  '¥': ['yen', 'yuan', 'renminbi'],
  '₽': ['ruble', 'rubles', 'rouble', 'roubles', 'рублей', 'рубля'],
  '₹': ['rupee', 'rupees'],
  mm: ['millimetre', 'millimetres', 'millimeter', 'millimeters', 'mm'],
  cm: ['centimetre', 'centimetres', 'centimeter', 'centimeters', 'cm'],
  metre: ['metre', 'metres', 'meter', 'meters'],
  km: ['kilometre', 'kilometres', 'kilometer', 'kilometers', 'km', 'kms', 'километров'],
  mile: ['mile', 'miles'],
  foot: ['foot', 'feet', 'ft'],
  inch: ['inch', 'inches'],
  yard: ['yard', 'yards'],
  acre: ['acre', 'acres'],
  hectare: ['hectare', 'hectares', 'ha'],
  gram: ['gram', 'grams'],
  kg: ['kilogram', 'kilograms', 'kilo', 'kilos', 'kg'],
  tonne: ['tonne', 'tonnes', 'ton', 'tons'],
  ounce: ['ounce', 'ounces', 'oz'],
  litre: ['litre', 'litres', 'liter', 'liters'],
  gallon: ['gallon', 'gallons'],
  barrel: ['barrel', 'barrels'],
  second: ['seconds', 'sekunden'],
  minute: ['minute', 'minutes', 'minuten'],
  hour: ['hour', 'hours', 'stunden', 'heures', 'horas'],
  day: ['day', 'days', 'tage', 'tagen', 'jours', 'días'],
  week: ['week', 'weeks', 'wochen', 'semaines', 'semanas'],
  month: ['month', 'months', 'monate', 'monaten', 'mois', 'meses'],
  year: ['year', 'years', 'jahre', 'jahren', 'ans', 'années', 'años', 'лет'],
  decade: ['decade', 'decades'],
  celsius: ['celsius'],
  fahrenheit: ['fahrenheit'],
  mph: ['mph'],
  watt: ['watt', 'watts'],
  megawatt: ['megawatt', 'megawatts', 'mw'],
  gigawatt: ['gigawatt', 'gigawatts', 'gw'],
};

const BY_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries(UNITS).flatMap(([unit, names]) => names.map((name) => [name, unit] as const)),
);

/** The unit that the word behind a number names, alone or with the word after it; `null` for none. */
export function unitOf(word: string | null, nextWord: string | null): string | null {
  if (word === null) return null;
  return BY_WORD.get(`${word} ${nextWord ?? ''}`) ?? BY_WORD.get(word) ?? null;
}

/** Whether a text names the unit somewhere. */
export function namesUnit(text: string, unit: string): boolean {
  if (text.includes(unit)) return true;
  const found = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return found.some((word) => word === unit || unitOf(word, null) === unit);
}
