import { randomBytes, randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';

/** A payload or part of one, as it went over the wire. */
export type Json = Record<string, unknown>;

export interface Team {
  readonly id: string;
  readonly token: string;
  readonly botUser: string;
  readonly scopes: Set<string>;
}

export interface Person {
  readonly id: string;
  readonly team: string;
  readonly isAdmin: boolean;
  /** Workspaces of one enterprise that the person belongs to. */
  readonly enterpriseTeams?: readonly string[];
  home: Json | null;
}

export interface Channel {
  readonly id: string;
  readonly team: string;
  /** The person of a direct conversation. */
  readonly person: string | null;
  readonly members: Set<string>;
  isArchived: boolean;
}

export interface Message {
  readonly ts: string;
  readonly channel: string;
  readonly user: string;
  readonly thread: string | null;
  /** The only person who sees it. */
  readonly onlyFor: string | null;
  readonly metadata: unknown;
  text: string;
  blocks: readonly Json[];
  edits: number;
  /** Between the start and the stop of a stream. */
  isStreaming: boolean;
  /** Calls that a stream has grown by. */
  pieces: number;
}

interface Call {
  readonly method: string;
  readonly args: Json;
  readonly token: string;
}

/** Something that goes wrong with a call. */
export interface Mishap {
  readonly status?: number;
  readonly error?: string;
  readonly retryAfter?: number;
  /** The work is done first, and only its answer is lost. */
  readonly isAfterWork?: boolean;
  readonly drop?: boolean;
  readonly delayMs?: number;
}

/** What goes wrong with the next calls of a method. */
export interface Fault extends Mishap {
  readonly method: string;
  times: number;
}

interface ResponseHook {
  readonly channel: Channel;
  readonly person: string;
  uses: number;
}

export interface SlackState {
  readonly teams: Map<string, Team>;
  readonly people: Map<string, Person>;
  readonly channels: Map<string, Channel>;
  readonly messages: Message[];
  readonly calls: Call[];
  readonly faults: Fault[];
  /** Asked of every call that no given fault meets. */
  mishap: (method: string, args: Json) => Mishap | null;
  readonly views: Map<string, Json>;
  readonly files: Map<string, { name: string; text: string }>;
  readonly triggers: Map<string, { at: number; isUsed: boolean }>;
  readonly hooks: Map<string, ResponseHook>;
  readonly tickets: Set<string>;
  readonly sockets: Set<WebSocket>;
  readonly codes: Map<string, Team>;
  /** Rules that a body broke where Slack itself would stay silent. */
  readonly problems: string[];
  appToken: string;
  /** In a channel. */
  postsPerSecond: number;
  /** In a workspace. */
  postsPerMinute: number;
  /** By channel and by workspace. */
  readonly lastPosts: Map<string, number[]>;
  /** Calls that were refused for their rate. */
  limited: number;
}

export function createState(appToken: string): SlackState {
  return {
    teams: new Map(),
    people: new Map(),
    channels: new Map(),
    messages: [],
    calls: [],
    faults: [],
    mishap: () => null,
    views: new Map(),
    files: new Map(),
    triggers: new Map(),
    hooks: new Map(),
    tickets: new Set(),
    sockets: new Set(),
    codes: new Map(),
    problems: [],
    appToken,
    postsPerSecond: Infinity,
    postsPerMinute: Infinity,
    lastPosts: new Map(),
    limited: 0,
  };
}

/** A string argument; empty for anything else. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function newId(prefix: string): string {
  return prefix + randomBytes(5).toString('hex').toUpperCase().slice(0, 9);
}

let ticks = 0;

/** A message's timestamp, which is its id: never the same twice. */
export function newTimestamp(): string {
  ticks += 1;
  return `${Math.floor(Date.now() / 1_000)}.${String(ticks % 1_000_000).padStart(6, '0')}`;
}

export function newTrigger(state: SlackState): string {
  const trigger = `${randomUUID()}.x`;
  state.triggers.set(trigger, { at: Date.now(), isUsed: false });
  return trigger;
}
