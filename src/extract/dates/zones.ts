/** Hours east of UTC. RFC 822's zones, and the abbreviations that feeds use; an ambiguous one has its commonest meaning. */
const ZONE_HOURS: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 1,
  bst: 1,
  ist: 5.5,
  met: 1,
  mez: 1,
  mest: 2,
  mesz: 2,
  cet: 1,
  cest: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  msd: 4,
  trt: 3,
  sast: 2,
  wat: 1,
  cat: 2,
  eat: 3,
  pkt: 5,
  npt: 5.75,
  ict: 7,
  wib: 7,
  sgt: 8,
  hkt: 8,
  pht: 8,
  awst: 8,
  jst: 9,
  kst: 9,
  acst: 9.5,
  acdt: 10.5,
  aest: 10,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
  nst: -3.5,
  ndt: -2.5,
  ast: -4,
  adt: -3,
  brt: -3,
  art: -3,
  clt: -4,
  et: -5,
  est: -5,
  edt: -4,
  ct: -6,
  cst: -6,
  cdt: -5,
  mt: -7,
  mst: -7,
  mdt: -6,
  pt: -8,
  pst: -8,
  pdt: -7,
  akst: -9,
  akdt: -8,
  hst: -10,
};

const NUMERIC = /^(?:gmt|utc|ut|z)?\s?([+\u2212-])(\d{1,2}):?(\d{2})?(?::?\d{2})?$/i;
const IANA = /^[A-Za-z_]+(?:\/[A-Za-z_+-]+\d{0,2})+$/;

/**
 * A zone's offset in minutes east of UTC, its IANA name, or `null` for what is none. Single letters count as UTC:
 * RFC 822 had the signs of the military zones wrong, so RFC 2822 (4.3) gives them no meaning.
 */
export function readZone(text: string): number | string | null {
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) return numericZone(numeric);
  const name = text.toLowerCase();
  if (Object.hasOwn(ZONE_HOURS, name)) return (ZONE_HOURS[name] ?? 0) * 60;
  if (/^[a-z]$/.test(name)) return 0;
  return IANA.test(text) && isKnownZone(text) ? text : null;
}

function numericZone(match: RegExpExecArray): number | null {
  const [, sign, hours = '', minutes = '0'] = match;
  if (Number(hours) > 23 || Number(minutes) > 59) return null;
  const offset = Number(hours) * 60 + Number(minutes);
  return sign === '+' ? offset : -offset;
}

function isKnownZone(name: string): boolean {
  return ianaInstant(0, name) !== null;
}

/** The instant at which clocks in `zone` show what UTC clocks show at `localMs`; `null` for an unknown zone. */
export function ianaInstant(localMs: number, zone: string): Temporal.Instant | null {
  try {
    const local = Temporal.Instant.fromEpochMilliseconds(localMs).toZonedDateTimeISO('UTC');
    return local.toPlainDateTime().toZonedDateTime(zone).toInstant();
  } catch {
    return null; // Temporal has no other way to ask whether it knows a zone
  }
}
