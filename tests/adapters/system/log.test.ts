import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLog } from '../../../src/adapters/system/log.ts';
import { createRedactor } from '../../../src/text/redact.ts';

const SECRET = 'CANARY-0123456789';

function logged(
  write: (log: ReturnType<typeof createLog>) => void,
  level: 'info' | 'error' = 'info',
) {
  const lines: string[] = [];
  const now = () => Temporal.Instant.from('2026-01-02T03:04:05Z');
  write(
    createLog({ level, redact: createRedactor([SECRET]), now, write: (line) => lines.push(line) }),
  );
  return lines;
}

describe('the log', () => {
  it('writes one JSON object a line with time, level and message', () => {
    const [line = ''] = logged((log) => log.info('polled', { items: 3 }));
    const expected = { time: '2026-01-02T03:04:05Z', level: 'info', message: 'polled', items: 3 };
    assert.deepEqual(JSON.parse(line), expected);
  });

  it('leaves out what lies below its level', () => {
    assert.deepEqual(
      logged((log) => log.warn('slow'), 'error'),
      [],
    );
  });

  it('keeps a line of text on one line', () => {
    const lines = logged((log) => log.info('a\nb'));
    assert.equal(lines.join('').split('\n').length, 1);
  });

  it('blanks secrets in messages, errors, causes and headers', () => {
    const cause = new Error(`401 for ${SECRET}`);
    const lines = logged((log) => {
      log.error(`failed with ${SECRET}`, { error: new Error(`bad ${SECRET}`, { cause }) });
      log.info('request', { headers: { Authorization: 'Basic 7Q9x' } });
    });
    assert.doesNotMatch(lines.join('\n'), /CANARY|7Q9x/u);
  });

  it('names an object of a class instead of opening it', () => {
    const [line = ''] = logged((log) =>
      log.info('client', { client: new Map([['token', SECRET]]) }),
    );
    assert.match(line, /"client":"\[Map\]"/u);
  });
});
