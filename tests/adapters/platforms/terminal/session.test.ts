import assert from 'node:assert/strict';
import { PassThrough, Readable } from 'node:stream';
import { describe, it } from 'node:test';
import { createTerminalPlatform } from '../../../../src/adapters/platforms/terminal/index.ts';
import type { ChatEvent } from '../../../../src/domain/chat.ts';
import { reply, type Reply } from '../../../../src/domain/reply.ts';
import type { Bot } from '../../../../src/ports/platform.ts';

const BUTTON: Reply = reply('list', {
  blocks: [{ type: 'buttons', buttons: [{ id: 'more?page=2', label: 'More', style: 'normal' }] }],
});

/** A terminal of so many columns and rows. */
interface Size {
  readonly columns: number;
  readonly rows: number;
}

async function session(input: string, answer: Reply = reply('notice'), size: Size | null = null) {
  const events: ChatEvent[] = [];
  const bot: Bot = {
    commands: [],
    menus: [],
    complete: () => Promise.resolve([]),
    handle(event) {
      events.push(event);
      return Promise.resolve(answer);
    },
  };
  const output = Object.assign(new PassThrough(), size === null ? {} : { ...size, isTTY: true });
  const chunks: string[] = [];
  output.on('data', (chunk: Buffer) => chunks.push(String(chunk)));
  const ended = Promise.withResolvers<null>();
  const terminal = createTerminalPlatform({
    input: Object.assign(Readable.from([input]), { isTTY: size !== null }),
    output,
    timeZone: 'Asia/Kathmandu',
    onEnd: () => ended.resolve(null),
  });
  await terminal.start(bot);
  await ended.promise;
  await terminal.stop();
  return { events, shown: chunks.join('') };
}

const LONG: Reply = reply('notice', {
  blocks: Array.from({ length: 40 }, (_, index) => ({
    type: 'paragraph' as const,
    content: [`Line ${index} of an answer that fills the screen.`],
    citations: [],
  })),
});

describe('a session on a terminal', () => {
  it('ends with the input while more of an answer is offered', async () => {
    const { shown } = await session('/list\n', LONG, { columns: 80, rows: 10 });
    assert.match(shown, /Line 0 of/u);
    assert.doesNotMatch(shown, /Line 39/u);
  });

  it('says so where a number presses nothing, and leaves the buttons', async () => {
    const { events, shown } = await session('/list\n7\n1\n', BUTTON);
    assert.match(shown, /The buttons here are 1 to 1/u);
    assert.deepEqual(
      events.map(({ type }) => type),
      ['command', 'action'],
    );
    const none = await session('3\n');
    assert.match(none.shown, /There is no button here/u);
    assert.deepEqual(none.events, []);
  });

  it('breaks lines as on a common screen where the terminal tells no size', async () => {
    const { shown } = await session('/list\n\n\n\n\n\n\n', LONG, { columns: 0, rows: 0 });
    assert.match(shown, /Line 0 of an answer that fills the screen\./u);
  });
});

describe('a session at the prompt', () => {
  it('takes a slash for a command, anything else for a message, and ends with the input', async () => {
    const { events } = await session('/summary syria short\nwho is he?\n');
    assert.deepEqual(
      events.map((event) => [event.type, 'words' in event ? event.words : '']),
      [
        ['command', 'syria short'],
        ['message', ''],
      ],
    );
  });

  it('shows and means times in the zone that is configured', async () => {
    const instant = Temporal.Instant.from('2026-11-24T20:00Z');
    const at = reply('notice', { footer: [{ type: 'instant', instant, show: 'date-time' }] });
    const { events, shown } = await session('/status\n', at);
    assert.match(shown, /25 Nov 2026, 01:45/u);
    assert.equal(events[0]?.user.timeZone, 'Asia/Kathmandu');
  });

  it('presses the button that a number names', async () => {
    const { events, shown } = await session('/list\n1\n', BUTTON);
    assert.match(shown, /\(1\) More/u);
    assert.equal(events[1]?.type === 'action' && events[1].action, 'more?page=2');
  });

  it('answers the lines before “exit” alone', async () => {
    const { events } = await session('one\nexit\ntwo\n');
    assert.equal(events.length, 1);
  });

  it('never gives an event the id of one of an earlier session', async () => {
    const ids = await Promise.all([session('same\n'), session('same\n')]);
    assert.equal(new Set(ids.flatMap(({ events }) => events.map(({ id }) => id))).size, 2);
  });
});
