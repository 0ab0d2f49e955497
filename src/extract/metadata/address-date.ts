const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const PATHS = [
  /\/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/-]|$)/,
  /\/((?:19|20)\d\d)[/-]((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)[/-](0?[1-9]|[12]\d|3[01])(?=[/-]|$)/i,
  /\/(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_-]|$)/,
];

/** The day that an address names ("/2023/dec/21/", "/2023-12-21-", "/20231221/") as ISO 8601. */
export function addressDate(address: string): string | null {
  const found = PATHS.map((path) => path.exec(address)).find((match) => match !== null);
  if (found === undefined) return null;
  const [, year, named = '', day = ''] = found ?? [];
  const place = MONTHS.indexOf(named.slice(0, 3).toLowerCase());
  const month = place < 0 ? named : String(place + 1);
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
