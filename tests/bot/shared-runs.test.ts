import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { define, type Command, type Invocation } from '../../src/bot/command.ts';
import { shareRuns, type SharedRunNeeds } from '../../src/bot/shared-runs.ts';
import type { Owner } from '../../src/domain/identity.ts';
import { textReply } from '../fakes/bot.ts';

function needsOf(language: string | null = null, store: object = {}): SharedRunNeeds {
  return { store, clock: { turn: () => Promise.resolve() }, about: { language } };
}

function invocation(options: Readonly<Record<string, string>>, owner = 'slack:T1'): Invocation {
  return {
    options,
    place: {
      platform: 'slack',
      owner: owner as Owner,
      channel: 'C1',
      thread: null,
      kind: 'channel',
    },
    user: { id: 'U1', name: null, isManager: false, locale: null, timeZone: null },
    history: [],
    showDraft: () => undefined,
  };
}

describe('a command with shared runs', () => {
  function counted(): { readonly command: Command<SharedRunNeeds>; readonly runs: () => number } {
    let runs = 0;
    const command = shareRuns<SharedRunNeeds>({
      definition: define('count', 'Counts its runs'),
      async run() {
        runs += 1;
        const run = runs;
        await new Promise((resolve) => setImmediate(resolve));
        if (run === 1) throw new Error('the first one fails');
        return textReply(`run ${run}`);
      },
    });
    return { command, runs: () => runs };
  }

  it('runs once for all who ask the same at the same time, whatever the order of their words', async () => {
    const { command, runs } = counted();
    const needs = needsOf();
    const asked = [
      invocation({ topic: 'x', since: '3d' }),
      invocation({ since: '3d', topic: 'x' }),
    ];
    const settled = await Promise.allSettled(asked.map((one) => command.run(needs, one)));
    assert.deepEqual(
      settled.map(({ status }) => status),
      ['rejected', 'rejected'],
    );
    assert.equal(runs(), 1);
  });

  it('runs anew for who asks later', async () => {
    const { command, runs } = counted();
    const needs = needsOf();
    await command.run(needs, invocation({})).catch(() => null);
    await command.run(needs, invocation({}));
    assert.equal(runs(), 2);
  });

  it('shows its drafts to all who wait', async () => {
    const shown: string[] = [];
    const command = shareRuns<SharedRunNeeds>({
      definition: define('drafts', 'Shows a draft'),
      run(_needs, { showDraft }) {
        showDraft(textReply('a draft'));
        return Promise.resolve(textReply('the end'));
      },
    });
    const needs = needsOf();
    const asked = ['one', 'two'].map((name) => ({
      ...invocation({}),
      showDraft: () => shown.push(name),
    }));
    await Promise.all(asked.map((each) => command.run(needs, each)));
    assert.deepEqual(shown, ['one', 'two']);
  });

  it('keeps owners, languages, options and stores apart', async () => {
    const { command, runs } = counted();
    const store = {};
    await Promise.allSettled([
      command.run(needsOf(null, store), invocation({ topic: 'x' })),
      command.run(needsOf(null, store), invocation({ topic: 'x' }, 'slack:T2')),
      command.run(needsOf('de', store), invocation({ topic: 'x' })),
      command.run(needsOf(null, store), invocation({ topic: 'y' })),
      command.run(needsOf(null), invocation({ topic: 'x' })),
    ]);
    assert.equal(runs(), 5);
  });
});
