/** Local hours in which nothing is posted; over midnight where `to` is before `from`. */
export interface QuietHours {
  /** "22:00" */
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
}

/** The end of the quiet hours that `now` lies in; `null` outside of them. */
export function quietUntil(quiet: QuietHours, now: Temporal.Instant): Temporal.Instant | null {
  const local = now.toZonedDateTimeISO(quiet.timeZone);
  const time = local.toPlainTime();
  const from = Temporal.PlainTime.from(quiet.from);
  const to = Temporal.PlainTime.from(quiet.to);
  const isAfterStart = Temporal.PlainTime.compare(time, from) >= 0;
  const isBeforeEnd = Temporal.PlainTime.compare(time, to) < 0;
  const isOverMidnight = Temporal.PlainTime.compare(to, from) < 0;
  const isQuiet = isOverMidnight ? isAfterStart || isBeforeEnd : isAfterStart && isBeforeEnd;
  if (!isQuiet) return null;
  const days = isOverMidnight && isAfterStart ? 1 : 0;
  const end = local.toPlainDate().add({ days }).toPlainDateTime(to);
  const first = end.toZonedDateTime(quiet.timeZone).toInstant();
  if (Temporal.Instant.compare(first, now) > 0) return first;
  // The clocks went back over it: it comes a second time.
  return end.toZonedDateTime(quiet.timeZone, { disambiguation: 'later' }).toInstant();
}

/** As people read it: "22:00 to 07:00 Europe/Berlin". */
export function quietHoursText({ from, to, timeZone }: QuietHours): string {
  return `${from} to ${to} ${timeZone}`;
}

/** As a setting of a place keeps it: "22:00-07:00 Europe/Berlin". */
export function formatQuietHours({ from, to, timeZone }: QuietHours): string {
  return `${from}-${to} ${timeZone}`;
}

/** `null` for anything that `formatQuietHours` didn't write. */
export function readQuietHours(text: string | undefined): QuietHours | null {
  const match = /^(\d\d:\d\d)-(\d\d:\d\d) (\S+)$/u.exec(text ?? '');
  const [, from, to, timeZone] = match ?? [];
  if (from === undefined || to === undefined || timeZone === undefined) return null;
  return { from, to, timeZone };
}
