import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cpuTimeOf } from '../fakes/cpu-time.ts';
import { createRedactor, redactUrl } from '../../src/text/redact.ts';

/** Secrets in parts, so that no tool takes this file for a leak. */
const SHAPED: Readonly<Record<string, readonly [before: string, secret: string, after: string]>> = {
  'a Discord token': [
    'Bot ',
    ['MTIzNDU2Nzg5MDEyMzQ1Njc4', 'GxYzAb', 'aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789ab'].join('.'),
    '',
  ],
  'a Slack bot token': [
    'token ',
    ['xoxb', '1234567890', '1234567890123', 'AbCdEfGhIjKl'].join('-'),
    ' end',
  ],
  'a Slack app token': ['', ['xapp', '1', 'A0123456789', 'abcdef0123456789'].join('-'), ''],
  'a model key': ['key=', ['sk', 'proj', 'AbCdEfGh0123456789'].join('-'), ''],
  'a password in an address': ['https://', ['user', 'Sup3rSecretPw'].join(':'), '@example.com/rss'],
  'a key in a query': ['https://example.com/rss?api_key=', 'K3yK3yK3yK3yK3y', '&page=2'],
  'a bearer header': ['Authorization: Bearer ', 'eyJhbGciOiJIUzI1NiJ9.e30.abcdef', ''],
  'a Discord webhook': [
    'https://discord.com/api/webhooks/123456789012345678/',
    'AbCdEfGhIjKlMnOp',
    '',
  ],
  'a Slack webhook': ['https://hooks.slack.com/services/', 'T0/B0/AbCdEfGhIjKl', ''],
};

describe('createRedactor', () => {
  it('blanks a known secret wherever it stands', () => {
    const redact = createRedactor(['8f742231b10e8888abcd99yyyzzz85a5']);
    assert.equal(redact('dump: 8f742231b10e8888abcd99yyyzzz85a5!'), 'dump: [secret]!');
  });

  it('blanks a part of a known secret', () => {
    const redact = createRedactor(['8f742231b10e8888abcd99yyyzzz85a5']);
    assert.equal(redact('cut: b10e8888abcd …'), 'cut: [secret] …');
  });

  it('looks once through an address that is all colons', () => {
    const address = `https://${'a:'.repeat(30_000)}`;
    assert.ok(cpuTimeOf(() => redactUrl(address)) < 500);
  });

  it('leaves other text as it is', () => {
    const redact = createRedactor(['8f742231b10e8888abcd99yyyzzz85a5']);
    const text = 'GET https://example.com/feed?page=2 → 200 in 31 ms';
    assert.equal(redact(text), text);
  });

  for (const [name, [before, secret, after]] of Object.entries(SHAPED)) {
    it(`blanks ${name} that no setting holds`, () => {
      const redacted = redactUrl(`${before}${secret}${after}`);
      for (let start = 0; start + 8 <= secret.length; start += 1) {
        assert.ok(!redacted.includes(secret.slice(start, start + 8)), redacted);
      }
      assert.ok(redacted.endsWith(after), redacted);
    });
  }
});
