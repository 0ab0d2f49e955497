import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ChatPlatform } from '../../src/ports/platform.ts';
import { startPlatforms } from '../../src/program/start-platforms.ts';
import { createFakeBot } from '../fakes/bot.ts';
import { createPostingPlatform } from '../fakes/posting-platform.ts';

function platform(name: string, start: ChatPlatform['start']): ChatPlatform {
  return { ...createPostingPlatform({ name }), start };
}

const serving = platform('slack', () => Promise.resolve());
const outOfReach = platform('discord', () => new Promise(() => {}));
const refusing = platform('discord', () => Promise.reject(new Error('a dead token')));

function begin(platforms: readonly ChatPlatform[], { signal } = new AbortController()) {
  const lines: string[] = [];
  const note = (message: string) => void lines.push(message);
  const log = { debug: note, info: note, warn: note, error: note };
  return { lines, isServing: startPlatforms(platforms, createFakeBot(), { log, signal }) };
}

describe('starting platforms', () => {
  it('goes on with one while another is out of reach', async () => {
    assert.equal(await begin([outOfReach, serving]).isServing, true);
  });

  it('goes on with one while another refuses, and says so', async () => {
    const { isServing, lines } = begin([refusing, serving]);
    assert.equal(await isServing, true);
    assert.ok(lines.includes('discord could not be started'));
  });

  it('ends when all refuse', async () => {
    assert.equal(await begin([refusing, refusing]).isServing, false);
  });

  it('ends when it is stopped while none is in reach', async () => {
    const stopping = new AbortController();
    const { isServing } = begin([outOfReach], stopping);
    stopping.abort();
    assert.equal(await isServing, false);
  });

  it('takes a start that was broken off for no fault', async () => {
    const stopping = new AbortController();
    stopping.abort();
    const { isServing, lines } = begin([refusing], stopping);
    assert.equal(await isServing, false);
    assert.deepEqual(lines, []);
  });
});
