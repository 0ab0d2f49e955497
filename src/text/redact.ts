/** Stands where a secret stood. */
const BLANK = '[secret]';

/** Shorter runs of a secret tell nothing; a secret shorter than this can't be told from ordinary text. */
const RUN = 8;

/** Secrets by their shape, for those that no setting holds: the part named `secret` is blanked. */
const SHAPES: readonly RegExp[] = [
  /(?<keep>\b)(?<secret>[MNO][\w-]{23,27}\.[\w-]{6,7}\.[\w-]{27,})/gu, // Discord bot token
  /(?<keep>\b)(?<secret>xox[abeoprs]-[\w-]{8,}|xapp-[\w-]{8,}|xoxe\.[\w.-]{8,})/gu, // Slack tokens
  /(?<keep>\b)(?<secret>sk-[\w-]{8,})/gu, // keys of OpenAI and its like
  /(?<keep>\b(?:bearer|basic|bot)\s+)(?<secret>[\w.~+/=-]{8,})/giu, // Authorization headers
  /(?<keep>:\/\/)(?<secret>[^\s/@?#:]*:[^\s/@?#]*(?=@))/gu, // user and password of a URL
  /(?<keep>\/api(?:\/v\d+)?\/(?:webhooks|interactions)\/\d+\/)(?<secret>[\w-]{8,})/gu, // Discord
  /(?<keep>hooks\.slack\.com\/(?:services|commands|actions|workflows)\/)(?<secret>[\w/-]{8,})/gu,
  /(?<keep>[?&;](?:api_?key|key|token|access_token|auth|secret|sig|signature|password|pass|pwd)=)(?<secret>[^\s&#"'<>]+)/giu,
  /(?<keep>\b(?:api[_-]?key|client_secret|signing_secret|access_token|refresh_token|password)["']?\s*[:=]\s*["']?)(?<secret>[^\s"',;&}]{4,})/giu,
];

/** Blanks secrets in a text. */
export type Redact = (text: string) => string;

/**
 * Blanks every run of 8 or more characters of the given secrets, and whatever has the shape of a token, a password
 * in an address or a key in a query.
 */
export function createRedactor(secrets: readonly string[]): Redact {
  const runs = new Set(secrets.flatMap(runsOf));
  return (text) => blankShapes(runs.size === 0 ? text : blankRuns(text, runs));
}

/** An address fit to be shown: without user, password and keys. */
export const redactUrl: Redact = createRedactor([]);

function runsOf(secret: string): readonly string[] {
  if (secret.length < RUN) return [];
  return Array.from({ length: secret.length - RUN + 1 }, (_, index) =>
    secret.slice(index, index + RUN),
  );
}

function blankRuns(text: string, runs: ReadonlySet<string>): string {
  let result = '';
  let index = 0;
  while (index < text.length) {
    const end = secretEnd(text, index, runs);
    result += end === index ? text[index] : BLANK;
    index = end === index ? index + 1 : end;
  }
  return result;
}

/** Where the secret that begins at `start` ends; `start` itself where none begins. */
function secretEnd(text: string, start: number, runs: ReadonlySet<string>): number {
  if (!runs.has(text.slice(start, start + RUN))) return start;
  let end = start + RUN;
  while (end < text.length && runs.has(text.slice(end - RUN + 1, end + 1))) end += 1;
  return end;
}

function blankShapes(text: string): string {
  return SHAPES.reduce((current, shape) => current.replace(shape, `$<keep>${BLANK}`), text);
}
