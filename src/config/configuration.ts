import { z } from 'zod';

const DAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

const timeZone = z.string().refine(isTimeZone, {
  error: 'This is no timezone: give an IANA name such as "Europe/Berlin"',
});

const webAddress = z.string().refine(isWebAddress, {
  error: 'This is no web address: give one that begins with https:// or http://',
});

const timeOfDay = z.string().regex(/^(?:[01]?\d|2[0-3]):[0-5]\d$/u, {
  error: 'This is no time of day: give it as "08:30"',
});

const place = z.string().regex(/^(?:discord|slack):[^/\s]+\/\S+$/u, {
  error:
    'This is no place: give "discord:<guild id>/<channel id>" or "slack:<team id>/<channel id>"',
});

const slashCommand = z.string().regex(/^\/\S{1,31}$/u, {
  error: 'This is no command: give a slash and at most 31 characters without a space',
});

const name = z.string().min(1).max(100).optional();

const digest = z
  .strictObject({
    place: place.optional(),
    time: timeOfDay.optional(),
    days: z.array(z.enum(DAYS)).min(1).optional(),
    cron: z.string().optional(),
    timezone: timeZone.default('UTC'),
    topics: z.array(z.string().min(1)).default([]),
    sources: z.array(z.string().min(1)).default([]),
    maxStories: z.int().min(1).max(50).default(10),
    length: z.enum(['short', 'normal', 'long']).default('normal'),
    thread: z.boolean().default(false),
  })
  .refine(({ time, cron }) => time !== undefined || cron !== undefined, {
    error: 'There is no schedule: give "time" ("08:30") or "cron" ("30 8 * * 1-5")',
  });

const model = z.strictObject({
  dailyTokens: z.int().min(0).optional(),
  softDailyTokens: z.int().min(0).optional(),
  inputPricePerMillion: z.number().min(0).default(0),
  outputPricePerMillion: z.number().min(0).default(0),
  timeoutSeconds: z.int().min(1).max(120).default(20),
  concurrency: z.int().min(1).max(64).default(4),
});

const slackCommands = z.strictObject({
  summary: slashCommand.default('/summary'),
  ask: slashCommand.default('/ask'),
  digest: slashCommand.default('/digest'),
  news: slashCommand.default('/news'),
});

const configurationShape = z.strictObject({
  files: z.array(z.strictObject({ path: z.string().min(1), name })).default([]),
  pages: z.array(z.strictObject({ url: webAddress, name })).default([]),
  feeds: z.array(z.strictObject({ url: webAddress, name })).default([]),
  pollMinutes: z.int().min(1).max(1440).default(30),
  digests: z.array(digest).default([]),
  timezone: timeZone.default('UTC'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/u, { error: 'This is no language: give a code ("en")' })
    .optional(),
  allowPrivate: z.array(z.string().min(1)).default([]),
  contact: z.string().min(1).max(200).optional(),
  model: model.prefault({}),
  slackCommands: slackCommands.prefault({}),
});

/** The content of config/broadsheet.yaml, complete with defaults. */
export type Configuration = z.infer<typeof configurationShape>;

export type DigestOrder = Configuration['digests'][number];

/** One thing that the shape refuses. */
export interface ShapeProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Checks a parsed file against the shape; all problems at once. */
export function checkConfiguration(
  value: unknown,
): { configuration: Configuration } | { problems: readonly ShapeProblem[] } {
  const result = configurationShape.safeParse(value ?? {});
  if (result.success) return { configuration: result.data };
  return { problems: result.error.issues.flatMap(flattenIssue) };
}

function flattenIssue(issue: z.core.$ZodIssue): readonly ShapeProblem[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message }];
  return issue.keys.map((key) => ({ path: [...path, key], message: 'There is no such setting' }));
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\//iu.test(address) && URL.canParse(address);
}
