import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RateLimitData } from 'discord.js';
import { logLongWaits } from '../../../../src/adapters/platforms/discord/long-waits.ts';
import { createListLog, type LogLine } from '../../../protocol/discord/session.ts';

describe('waits that Discord asks for', () => {
  const lines: LogLine[] = [];
  const mayGiveUp = logLongWaits(createListLog(lines));

  function wait(retryAfter: number): boolean {
    const route = '/channels/:id/messages';
    return mayGiveUp({ retryAfter, route, global: false, scope: 'shared' } as RateLimitData);
  }

  it('are told of when they are long', () => {
    assert.equal(wait(600_000), false);
    const fields = { inMs: 600_000, route: '/channels/:id/messages', isGlobal: false };
    const message = 'Discord asks to wait';
    assert.deepEqual(lines, [{ level: 'warn', message, fields }]);
  });

  it('pass without a word when they are short', () => {
    lines.length = 0;
    assert.equal(wait(900), false);
    assert.deepEqual(lines, []);
  });
});
