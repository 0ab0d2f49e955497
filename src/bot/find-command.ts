import type { Command } from './command.ts';

/** Commands by what they need. */
export type Commands<Needs> = readonly Command<Needs>[];

/** Other bots' names for what this one does too. */
const ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    subscribe: 'feed add',
    unsubscribe: 'feed remove',
    feeds: 'feed list',
    feed: 'feed list',
    schedules: 'schedule list',
    schedule: 'schedule list',
    news: 'help',
    start: 'help',
  }),
);

/** What people type after "digest" for a standing order, and what does that here. */
const ORDERS: readonly (readonly [typed: RegExp, instead: string])[] = [
  // "8.30" is a time, "27.11." and "27.11.2026" are dates.
  [/^digest\s+(?=\d{1,2}(?:[:h]\d|\.\d\d(?![\d.])|\s*[ap]\.?m\b))/iu, 'schedule add '],
  [/^digest\s+((?:[\d*][\d*,/-]*\s+){4,5}[\d*][\d*,/-]*)\s*$/iu, 'schedule add cron:"$1"'],
  [/^digest\s+(?:off|stop)\s*$/iu, 'schedule remove'],
];

export interface FoundCommand<Needs> {
  readonly command: Command<Needs>;
  /** What follows the command's name. */
  readonly words: string;
}

/** The command whose name begins a line, the longest name first ("feed add" before "feed"); `null` for none. */
export function findCommand<Needs>(
  commands: Commands<Needs>,
  typed: string,
): FoundCommand<Needs> | null {
  const line = ORDERS.reduce(
    (words, [order, instead]) => words.replace(order, instead),
    typed.trim(),
  );
  const [first = '', second = ''] = line.toLowerCase().split(/\s+/u);
  for (const name of [`${first} ${second}`.trim(), first]) {
    const command = byName(commands, name);
    if (command !== null) return { command, words: afterName(line, name) };
  }
  const alias = ALIASES.get(first);
  const command = alias === undefined ? null : byName(commands, alias);
  return command === null ? null : { command, words: afterName(line, first) };
}

function byName<Needs>(commands: Commands<Needs>, name: string): Command<Needs> | null {
  return commands.find(({ definition }) => definition.name === name) ?? null;
}

function afterName(line: string, name: string): string {
  const words = name.split(' ').length;
  return line.trim().replace(new RegExp(`^(?:\\S+\\s*){${words}}`, 'u'), '');
}

/** In a short name two letters are half of it. */
const LETTERS_PER_SLIP = 4;
const MAX_SLIPS = 2;

/** The known name that is nearest in spelling, at most two letters off; `null` when none is near. */
export function suggestCommand<Needs>(commands: Commands<Needs>, typed: string): string | null {
  const [first = '', second = ''] = typed.trim().toLowerCase().split(/\s+/u);
  const near = commands
    .map(({ definition: { name } }) => {
      const asked = name.includes(' ') ? `${first} ${second}`.trim() : first;
      return { name, distance: editDistance(asked, name) };
    })
    .toSorted((one, other) => one.distance - other.distance)[0];
  if (near === undefined) return null;
  const slips = Math.min(MAX_SLIPS, Math.floor(near.name.length / LETTERS_PER_SLIP));
  return near.distance <= Math.max(1, slips) ? near.name : null;
}

/** Levenshtein's distance over at most 40 characters of each. */
function editDistance(one: string, other: string): number {
  const a = one.slice(0, 40);
  const b = other.slice(0, 40);
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
