import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { GOOD_ITEMS, rssText } from './feed-texts.ts';

const FEED = rssText(GOOD_ITEMS);
/** A bomb of 500 MB: a packed file may be many, one after the other (RFC 1952, 2.2). */
const BOMB_PARTS = 50;
const BOMB_PART_BYTES = 10e6;

export interface HostileAnswer {
  readonly name: string;
  readonly outcome: 'feed' | 'error' | 'unchanged' | 'any';
  /** Growth of the process in megabytes; 120 unless told. */
  readonly maxGrowthMb?: number;
  /** The next poll comes no sooner. */
  readonly retryAfterMs?: number;
  readonly answer: (socket: Socket, path: string) => void;
}

interface HeadParts {
  readonly status?: string;
  readonly length?: number | null;
  readonly extra?: string;
}

function head({ status = '200 OK', length = Buffer.byteLength(FEED), extra = '' }: HeadParts = {}) {
  const lengthLine = length === null ? '' : `Content-Length: ${length}\r\n`;
  const type = 'Content-Type: application/rss+xml; charset=utf-8\r\n';
  return `HTTP/1.1 ${status}\r\n${type}${lengthLine}${extra}Connection: close\r\n\r\n`;
}

/** Writes something again and again until the other side has enough. */
function drip(socket: Socket, everyMs: number, text: string): void {
  const timer = setInterval(() => socket.write(text), everyMs);
  socket.on('close', () => clearInterval(timer));
}

function flood(socket: Socket): void {
  const chunk = Buffer.alloc(65_536, 'a');
  const write = () => {
    while (!socket.destroyed && socket.write(chunk));
  };
  socket.on('drain', write);
  write();
}

/** Sends on to itself until it was asked `times` times; then the feed. */
function redirecting(times: number): HostileAnswer['answer'] {
  return (socket, path) => {
    const { pathname, searchParams } = new URL(path, 'http://localhost');
    const asked = Number(searchParams.get('n') ?? 0);
    const extra = `Location: ${pathname}?n=${asked + 1}\r\n`;
    const moved = head({ status: '301 Moved', length: 0, extra });
    socket.end(asked < times ? moved : head() + FEED);
  };
}

function bare(line: string, extra = ''): HostileAnswer['answer'] {
  return (socket) => socket.end(head({ status: line, length: 0, extra }));
}

function sendBomb(socket: Socket): void {
  const part = gzipSync(Buffer.alloc(BOMB_PART_BYTES, ' '));
  const bomb = Buffer.concat(Array.from({ length: BOMB_PARTS }, () => part));
  socket.write(head({ length: bomb.length, extra: 'Content-Encoding: gzip\r\n' }));
  socket.end(bomb);
}

/** Servers that wait, flood, lie or lead in a circle. */
export const HOSTILE_ANSWERS: readonly HostileAnswer[] = [
  { name: 'well', outcome: 'feed', answer: (socket) => socket.end(head() + FEED) },
  { name: 'never', outcome: 'error', answer: () => {} },
  {
    name: 'slow-headers',
    outcome: 'error',
    answer: (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      drip(socket, 500, 'X-More: a\r\n');
    },
  },
  {
    name: 'slow-body',
    outcome: 'error',
    answer: (socket) => {
      socket.write(head({ length: 100_000 }));
      drip(socket, 300, 'x');
    },
  },
  {
    name: 'endless-body',
    outcome: 'error',
    maxGrowthMb: 80,
    answer: (socket) => {
      socket.write(head({ length: null }));
      flood(socket);
    },
  },
  {
    name: 'length-of-10-gb',
    outcome: 'error',
    maxGrowthMb: 80,
    answer: (socket) => {
      socket.write(head({ length: 10e9 }));
      flood(socket);
    },
  },
  { name: 'gzip-bomb', outcome: 'error', answer: sendBomb },
  {
    name: 'redirect-to-itself',
    outcome: 'error',
    answer: (socket, path) =>
      socket.end(head({ status: '302 Found', length: 0, extra: `Location: ${path}\r\n` })),
  },
  { name: 'redirect-20', outcome: 'error', answer: redirecting(20) },
  { name: 'redirect-3', outcome: 'feed', answer: redirecting(3) },
  {
    name: 'length-too-short',
    outcome: 'any',
    answer: (socket) => socket.end(head({ length: 50 }) + FEED),
  },
  {
    name: 'length-too-long',
    outcome: 'error',
    answer: (socket) => socket.end(head({ length: Buffer.byteLength(FEED) + 500 }) + FEED),
  },
  {
    name: 'reset-in-body',
    outcome: 'error',
    answer: (socket) => {
      socket.write(head() + FEED.slice(0, 100));
      setTimeout(() => socket.resetAndDestroy(), 50);
    },
  },
  {
    name: 'headers-of-2-mb',
    outcome: 'error',
    maxGrowthMb: 40,
    answer: (socket) => {
      const headers = Array.from(
        { length: 20_000 },
        (_, index) => `X-${index}: ${'a'.repeat(90)}\r\n`,
      );
      socket.end(`HTTP/1.1 200 OK\r\n${headers.join('')}\r\n${FEED}`);
    },
  },
  { name: 'empty', outcome: 'error', answer: bare('200 OK') },
  { name: 'not-found', outcome: 'error', answer: bare('404 Not Found') },
  { name: 'gone', outcome: 'error', answer: bare('410 Gone') },
  {
    name: 'too-many-requests',
    outcome: 'error',
    retryAfterMs: 120_000,
    answer: bare('429 Too Many Requests', 'Retry-After: 120\r\n'),
  },
  { name: 'unavailable', outcome: 'error', answer: bare('503 Service Unavailable') },
  {
    name: 'not-modified',
    outcome: 'unchanged',
    answer: bare('304 Not Modified', 'ETag: "a"\r\n'),
  },
  {
    name: 'a-page-instead',
    outcome: 'error',
    answer: (socket) => {
      const page = '<html><body>Welcome to the hotel WiFi</body></html>';
      socket.end(head({ length: page.length }).replace('application/rss+xml', 'text/html') + page);
    },
  },
];

export interface HostileServer extends Disposable {
  /** "http://127.0.0.1:port"; the path is an answer's name. */
  readonly origin: string;
  /** The paths that were asked for. */
  readonly asked: readonly string[];
}

/** A server on loopback that answers `/name` as `HOSTILE_ANSWERS` has it. */
export async function startHostileServer(): Promise<HostileServer> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let request = '';
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    socket.on('data', function read(chunk: Buffer) {
      request += chunk.toString('latin1');
      if (!request.includes('\r\n\r\n')) return;
      socket.off('data', read);
      const path = request.split(' ')[1] ?? '/';
      asked.push(path);
      const { pathname } = new URL(path, 'http://localhost');
      HOSTILE_ANSWERS.find(({ name }) => pathname === `/${name}`)?.answer(socket, path);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    asked,
    origin: `http://127.0.0.1:${port}`,
    [Symbol.dispose]() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
