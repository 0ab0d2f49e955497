// The yardstick: a bot that does nothing but acknowledge and answer, in as few steps as Node knows.
import { Agent, request } from 'undici';
import { WebSocket } from 'ws';
import { LOCAL_TOKEN } from './server.ts';

const [apiUrl = '', answerMs = '0'] = process.argv.slice(2);

const dispatcher = new Agent({ connections: 64 });
const headers = { 'content-type': 'application/json', authorization: `Bot ${LOCAL_TOKEN}` };

interface Packet {
  readonly op: number;
  readonly t: string | null;
  readonly d: { readonly id: string; readonly token: string; readonly application_id: string };
}

async function send(method: 'PATCH' | 'POST' | 'PUT', path: string, body: unknown): Promise<void> {
  const url = `${apiUrl}/v10${path}`;
  const { body: told } = await request(url, {
    dispatcher,
    method,
    headers,
    body: JSON.stringify(body),
  });
  await told.dump();
}

function answer({ d: { id, token, application_id: application } }: Packet): void {
  void send('POST', `/interactions/${id}/${token}/callback`, { type: 5, data: { flags: 0 } });
  setTimeout(() => {
    const text = { type: 17, components: [{ type: 10, content: 'the answer' }] };
    const body = { flags: 32_768, components: [text], allowed_mentions: { parse: [] } };
    void send('PATCH', `/webhooks/${application}/${token}/messages/@original`, body);
  }, Number(answerMs));
}

await send('PUT', '/applications/100000000000000000/commands', [
  { name: 'summary', description: 'x' },
]);
const socket = new WebSocket(
  `${apiUrl.replace('http', 'ws').replace('/api', '')}/?v=10&encoding=json`,
);
socket.on('message', (raw: Buffer) => {
  const packet = JSON.parse(raw.toString()) as Packet;
  if (packet.op === 10) {
    socket.send(JSON.stringify({ op: 2, d: { token: LOCAL_TOKEN, intents: 1 } }));
  }
  if (packet.t === 'INTERACTION_CREATE') answer(packet);
});
