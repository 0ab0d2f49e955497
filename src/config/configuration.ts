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

/** What only other parts of the program can judge: why a value can't be used, or `null` when it can. */
export interface Judges {
  /** "a private address". */
  readonly refuseAddress: (url: string) => string | null;
  readonly refuseCron: (expression: string) => string | null;
  /** A host or network that the operator opens. */
  readonly refuseNetwork: (entry: string) => string | null;
}

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

const digestOf = ({ refuseCron }: Judges) =>
  group({
    place: place.optional(),
    time: timeOfDay.optional(),
    days: z.array(z.enum(DAYS)).min(1).optional(),
    cron: judged(
      refuseCron,
      'The schedule can\'t be used; give minute, hour, day of month, month and weekday ("30 8 * * 1-5"), or use time and days',
    ).optional(),
    timezone: timeZone.default('UTC'),
    topics: z.array(z.string().min(1)).default([]),
    sources: z.array(z.string().min(1)).default([]),
    maxStories: z.int().min(1).max(50).default(10),
    length: z.enum(['short', 'normal', 'long']).default('normal'),
  }).refine(({ time, cron }) => time !== undefined || cron !== undefined, {
    error: 'There is no schedule: give "time" ("08:30") or "cron" ("30 8 * * 1-5")',
  });

const model = group({
  dailyTokens: z.int().min(0).optional(),
  softDailyTokens: z.int().min(0).optional(),
  placeDailyTokens: z.int().min(0).optional(),
  inputPricePerMillion: z.number().min(0).default(0),
  outputPricePerMillion: z.number().min(0).default(0),
  timeoutSeconds: z.int().min(1).max(120).default(20),
  concurrency: z.int().min(1).max(64).default(4),
});

const slackCommands = group({
  summary: slashCommand.default('/summary'),
  ask: slashCommand.default('/ask'),
  digest: slashCommand.default('/digest'),
  news: slashCommand.default('/news'),
});

function configurationShape(judges: Judges) {
  const webAddress = z
    .string()
    .refine(isWebAddress, {
      error: 'This is no web address: give one that begins with https:// or http://',
      abort: true,
    })
    .pipe(
      judged(
        judges.refuseAddress,
        'Give a public address, or list its host or network under allowPrivate',
      ),
    );
  const opened = judged(
    judges.refuseNetwork,
    'Give a host ("feeds.intranet") or a network ("10.20.0.0/16")',
  );
  return group({
    files: z.array(group({ path: z.string().min(1), name }, 'path: news.txt')).default([]),
    pages: z.array(group({ url: webAddress, name }, 'url: https://…')).default([]),
    feeds: z.array(group({ url: webAddress, name }, 'url: https://…')).default([]),
    pollMinutes: z.int().min(1).max(1440).default(30),
    digests: z.array(digestOf(judges)).default([]),
    timezone: timeZone.default('UTC'),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/u, {
        error: 'This is no language: give a code ("en")',
      })
      .optional(),
    allowPrivate: z.array(opened).default([]),
    contact: z.string().min(1).max(200).optional(),
    model: model.prefault({}),
    slackCommands: slackCommands.prefault({}),
  });
}

/** Settings that belong together; `example` shows how one is written where something else stands in its place. */
function group<Shape extends z.ZodRawShape>(shape: Shape, example?: string) {
  return z.strictObject(shape, {
    error: ({ code }) =>
      code === 'invalid_type' && example !== undefined
        ? `Write it with the name of its setting: "${example}"`
        : undefined,
  });
}

function judged(refuse: (value: string) => string | null, cure: string) {
  return z
    .string()
    .min(1)
    .superRefine((value, context) => {
      const reason = refuse(value);
      if (reason !== null) context.addIssue({ code: 'custom', message: cure, params: { reason } });
    });
}

/** The content of config/broadsheet.yaml, complete with defaults. */
export type Configuration = z.infer<ReturnType<typeof configurationShape>>;

export type DigestOrder = Configuration['digests'][number];

/** One thing that the shape refuses. */
export interface ShapeProblem {
  readonly path: readonly (string | number)[];
  /** What to do about it. */
  readonly message: string;
  /** What is wrong with the value, where the value alone does not show it. */
  readonly reason: string | null;
  /** Whether there is such a setting: what stands under another name may be a secret. */
  readonly isKnown: boolean;
}

/** Checks a parsed file against the shape; all problems at once. */
export function checkConfiguration(
  value: unknown,
  judges: Judges,
): { configuration: Configuration } | { problems: readonly ShapeProblem[] } {
  const result = configurationShape(judges).safeParse(value ?? {});
  if (result.success) return { configuration: result.data };
  return { problems: result.error.issues.flatMap(flattenIssue) };
}

function flattenIssue(issue: z.core.$ZodIssue): readonly ShapeProblem[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code !== 'unrecognized_keys') {
    const reason: unknown = issue.code === 'custom' ? issue.params?.['reason'] : null;
    const known = { path, message: issue.message, isKnown: true };
    return [{ ...known, reason: typeof reason === 'string' ? reason : null }];
  }
  const unknown = { message: 'There is no such setting', reason: null, isKnown: false };
  return issue.keys.map((key) => ({ ...unknown, path: [...path, key] }));
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
