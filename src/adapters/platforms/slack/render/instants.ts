import type { MrkdwnElement, RichTextDate } from '@slack/types';
import type { Inline } from '../../../../domain/reply.ts';
import { plainInlines } from '../../../../text/plain-reply.ts';

export type InstantInline = Extract<Inline, { readonly type: 'instant' }>;

/** Slack's formats, shown in each reader's own time zone and language (docs.slack.dev, date formatting). */
const FORMATS: Readonly<Record<InstantInline['show'], string>> = {
  date: '{date_short_pretty}',
  time: '{time}',
  'date-time': '{date_short_pretty}, {time}',
  relative: '{ago}',
};

export function richDate(part: InstantInline): RichTextDate {
  return {
    type: 'date',
    timestamp: secondsOf(part),
    format: FORMATS[part.show],
    fallback: plainInlines([part]),
  };
}

/** The same for a context block. The only mrkdwn that is ever sent: nothing in it comes from outside. */
export function contextDate(part: InstantInline): MrkdwnElement {
  const text = `<!date^${secondsOf(part)}^${FORMATS[part.show]}|${plainInlines([part])}>`;
  return { type: 'mrkdwn', text, verbatim: true };
}

function secondsOf({ instant }: InstantInline): number {
  return Math.floor(instant.epochMilliseconds / 1_000);
}
