/** The one key of the object that stands for an instant. */
const INSTANT = '$instant';

/** Plain data with instants in it, as text. */
export function writeJson(value: unknown): string {
  return JSON.stringify(tagInstants(value));
}

/** What `writeJson` wrote; its shape is the caller's word. */
export function readJson<Value>(text: string): Value {
  return JSON.parse(text, (_key, value: unknown) => readInstant(value)) as Value;
}

function tagInstants(value: unknown): unknown {
  if (value instanceof Temporal.Instant) return { [INSTANT]: value.toString() };
  if (Array.isArray(value)) return value.map(tagInstants);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, tagInstants(item)]));
}

function readInstant(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || !(INSTANT in value)) return value;
  return typeof value[INSTANT] === 'string' ? Temporal.Instant.from(value[INSTANT]) : value;
}
