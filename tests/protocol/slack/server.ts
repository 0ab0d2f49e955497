import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import { createDeliveries, type Deliveries } from './delivery.ts';
import { useHook } from './hooks.ts';
import { createPeople, type People } from './people.ts';
import {
  asText,
  createState,
  newId,
  type Channel,
  type Fault,
  type Json,
  type Person,
  type SlackState,
  type Team,
} from './state.ts';
import { readText, sendJson, serveApi } from './web-api.ts';

export interface LocalSlackOptions {
  readonly appToken?: string;
  readonly signingSecret?: string;
  readonly ackMs?: number;
  readonly retryDelaysMs?: readonly number[];
  /** Closes each socket as soon as it is open, as Slack does with one too many. */
  readonly dismisses?: boolean;
}

/** Slack on the loopback: Web API, Socket Mode and signed requests, with the rules that Slack holds apps to. */
export interface LocalSlack extends People {
  readonly state: SlackState;
  readonly deliveries: Deliveries;
  /** For `SLACK_API_URL`. */
  readonly apiUrl: string;
  addTeam(token: string): Team;
  addPerson(
    team: Team,
    parts?: Partial<Pick<Person, 'id' | 'isAdmin' | 'enterpriseTeams'>>,
  ): Person;
  addChannel(team: Team, members?: readonly Person[]): Channel;
  addDirect(team: Team, person: Person): Channel;
  fault(fault: Omit<Fault, 'times'> & { readonly times?: number }): void;
  /** What a person sees in a channel, oldest first. */
  seen(channel: Channel, person: Person | null): readonly string[];
  /** Tells every socket that it will be renewed, and closes it soon after. */
  refresh(which?: 'one' | 'all'): void;
  /** Cuts every socket without a word. */
  cut(): void;
  stop(): Promise<void>;
}

const DEFAULTS = {
  appToken: 'xapp-1-local',
  signingSecret: 'local-secret',
  ackMs: 3_000,
  retryDelaysMs: [200, 400],
};

export async function startLocalSlack(given: LocalSlackOptions = {}): Promise<LocalSlack> {
  const options = { ...DEFAULTS, ...given };
  const state = createState(options.appToken);
  const deliveries = createDeliveries(state, options);
  const sockets = new WebSocketServer({ noServer: true });
  let url = '';
  const server = createServer((request, response) => {
    serve(state, url, request, response).catch((error: unknown) => {
      state.problems.push(String(error));
      response.destroy();
    });
  });
  server.on('upgrade', (request, socket, head) => {
    const ticket = new URL(request.url ?? '', url).searchParams.get('ticket') ?? '';
    if (!state.tickets.delete(ticket)) {
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => {
      greet(state, deliveries, opened);
      if (given.dismisses === true) dismiss(opened, 'too_many_websockets');
    });
  });
  url = await new Promise<string>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      resolve(`http://127.0.0.1:${port}`);
    });
  });
  return {
    ...createPeople({ state, deliveries, url: () => url }),
    ...createWorld(state),
    state,
    deliveries,
    apiUrl: `${url}/api/`,
    refresh(which = 'one') {
      for (const socket of [...state.sockets].slice(0, which === 'one' ? 1 : undefined)) {
        dismiss(socket, 'refresh_requested');
      }
    },
    cut() {
      for (const socket of state.sockets) socket.terminate();
    },
    async stop() {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

function greet(state: SlackState, deliveries: Deliveries, socket: WebSocket): void {
  state.sockets.add(socket);
  socket.on('close', () => state.sockets.delete(socket));
  socket.on('message', (data: Buffer) => {
    const { envelope_id: envelope, payload } = JSON.parse(data.toString()) as Json;
    deliveries.acknowledge(asText(envelope), (payload ?? {}) as Json);
  });
  socket.send(JSON.stringify({ type: 'hello', num_connections: state.sockets.size }));
}

/** Announces the end of a connection, and ends it. */
function dismiss(socket: WebSocket, reason: string): void {
  socket.send(JSON.stringify({ type: 'disconnect', reason }));
  setTimeout(() => socket.close(), 50).unref();
}

async function serve(
  state: SlackState,
  url: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url ?? '';
  if (path.startsWith('/api/')) return serveApi(state, url, request, response);
  const text = await readText(request);
  if (path.startsWith('/response/')) {
    return sendJson(response, useHook(state, path, JSON.parse(text) as Json), { ok: true });
  }
  const file = state.files.get(path.split('/').at(-1) ?? '');
  if (file !== undefined) file.text = text;
  sendJson(response, file === undefined ? 404 : 200, {});
}

type World = Pick<
  LocalSlack,
  'addTeam' | 'addPerson' | 'addChannel' | 'addDirect' | 'fault' | 'seen'
>;

const SCOPES = [
  'chat:write',
  'chat:write.public',
  'commands',
  'im:history',
  'users:read',
  'channels:history',
];

function createWorld(state: SlackState): World {
  return {
    addTeam(token) {
      const team = { id: newId('T'), token, botUser: newId('U'), scopes: new Set(SCOPES) };
      state.teams.set(team.id, team);
      return team;
    },
    addPerson(team, { id = newId('U'), isAdmin = false, ...parts } = {}) {
      const person: Person = { id, team: team.id, isAdmin, home: null, ...parts };
      state.people.set(id, person);
      return person;
    },
    addChannel(team, members = []) {
      const ids = new Set([team.botUser, ...members.map(({ id }) => id)]);
      const channel = {
        id: newId('C'),
        team: team.id,
        person: null,
        members: ids,
        isArchived: false,
      };
      state.channels.set(channel.id, channel);
      return channel;
    },
    addDirect(team, person) {
      const members = new Set([team.botUser, person.id]);
      const channel = {
        id: newId('D'),
        team: team.id,
        person: person.id,
        members,
        isArchived: false,
      };
      state.channels.set(channel.id, channel);
      return channel;
    },
    fault(fault) {
      state.faults.push({ times: 1, ...fault });
    },
    seen: (channel, person) =>
      state.messages
        .filter(
          ({ channel: id, onlyFor }) =>
            id === channel.id && (onlyFor === null || onlyFor === person?.id),
        )
        .map(({ text }) => text),
  };
}
