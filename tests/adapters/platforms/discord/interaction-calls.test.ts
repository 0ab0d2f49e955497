import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createInteractionCalls } from '../../../../src/adapters/platforms/discord/interaction-calls.ts';
import { createFakeClock } from '../../../fakes/clock.ts';
import { startWebServer } from '../../../fakes/web-server.ts';
import { createListLog, type LogLine } from '../../../protocol/discord/session.ts';

describe('requests of an interaction', () => {
  it('tell of a long wait that Discord asks for, and name no token', async () => {
    let asked = 0;
    await using server = await startWebServer((_request, response) => {
      asked += 1;
      response.writeHead(asked === 1 ? 429 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(asked === 1 ? { retry_after: 30 } : {}));
    });
    const lines: LogLine[] = [];
    const calls = createInteractionCalls(server.origin, createFakeClock(), createListLog(lines));
    await calls.call('patch', '/webhooks/1/token/messages/@original', { body: {} });
    const fields = { inMs: 30_000, route: 'interaction', isGlobal: false };
    assert.deepEqual(lines, [{ level: 'warn', message: 'Discord asks to wait', fields }]);
    await calls.close();
  });
});
