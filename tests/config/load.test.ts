import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { loadSettings } from '../../src/config/load.ts';
import { describeFaults } from '../../src/config/fault.ts';
import { VARIABLES } from '../../src/config/variables.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-config-'));
after(() => rmSync(folder, { recursive: true }));

const SLACK = { SLACK_BOT_TOKEN: 'xoxb-CANARY', SLACK_APP_TOKEN: 'xapp-CANARY' };

function load(variables: Record<string, string>, yaml = '') {
  const configPath = join(folder, 'broadsheet.yaml');
  writeFileSync(configPath, yaml);
  const loaded = loadSettings({
    variables,
    configPath,
    dataFolder: folder,
    judges: {
      refuseAddress: (url, opened) =>
        url.includes('192.168.') && opened.length === 0 ? 'is in a private network' : null,
      refuseCron: (cron) => (cron.startsWith('61') ? 'minute 61 does not exist' : null),
      refuseNetwork: (entry) => (entry.endsWith('/99') ? 'not a network' : null),
    },
  });
  return { ...loaded, text: describeFaults(loaded.faults) };
}

describe('settings from the environment', () => {
  it('choose the terminal when no token is present', () => {
    const { settings, faults } = load({});
    assert.deepEqual(faults, []);
    assert.equal(settings.discord, null);
    assert.equal(settings.slack, null);
  });

  it('take both platforms, trimming quotes and line ends', () => {
    const { settings, faults } = load({ ...SLACK, DISCORD_TOKEN: '"CANARY-DISCORD"\n' });
    assert.deepEqual(faults, []);
    assert.equal(settings.discord?.token, 'CANARY-DISCORD');
    assert.equal(settings.slack?.appToken, 'xapp-CANARY');
  });

  it('read a value from the file that X_FILE names', () => {
    const path = join(folder, 'token');
    writeFileSync(path, 'CANARY-DISCORD\n');
    assert.equal(load({ DISCORD_TOKEN_FILE: path }).settings.discord?.token, 'CANARY-DISCORD');
  });

  it('name every secret that may not be printed', () => {
    assert.deepEqual(load({ ...SLACK, OPENAI_API_KEY: 'CANARY-KEY' }).settings.secrets, [
      'xoxb-CANARY',
      'xapp-CANARY',
      'CANARY-KEY',
    ]);
  });

  const faulty: readonly [string, Record<string, string>, string][] = [
    ['an empty token', { DISCORD_TOKEN: '' }, 'DISCORD_TOKEN'],
    ['a placeholder', { DISCORD_TOKEN: 'your-token-here' }, 'DISCORD_TOKEN'],
    [
      "an app token in the bot token's place",
      { ...SLACK, SLACK_BOT_TOKEN: 'xapp-CANARY' },
      'SLACK_BOT_TOKEN',
    ],
    [
      'a bot token without a way to hear events',
      { SLACK_BOT_TOKEN: 'xoxb-CANARY' },
      'SLACK_APP_TOKEN',
    ],
    [
      'what belongs to a token that is not there',
      { SLACK_APP_TOKEN: 'xapp-CANARY' },
      'SLACK_BOT_TOKEN',
    ],
    ['a signing secret alone', { SLACK_SIGNING_SECRET: 'CANARY' }, 'SLACK_SIGNING_SECRET'],
    [
      'one workspace and many at once',
      {
        ...SLACK,
        SLACK_CLIENT_ID: '1.2',
        SLACK_CLIENT_SECRET: 'CANARY',
        SLACK_SIGNING_SECRET: 'CANARY',
        SLACK_TOKEN_KEY: 'CANARY'.repeat(6),
      },
      'SLACK_BOT_TOKEN: is set beside SLACK_CLIENT_ID',
    ],
    ['shards that are not there', { DISCORD_SHARDS: '0,5/4' }, 'DISCORD_SHARDS'],
    ['a secret file that is not there', { DISCORD_TOKEN_FILE: '/nowhere' }, 'DISCORD_TOKEN_FILE'],
    ['a log level that does not exist', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  ];
  for (const [name, variables, word] of faulty) {
    it(`refuse ${name}`, () => {
      const { text, faults } = load(variables);
      assert.ok(faults.length > 0);
      assert.match(text, new RegExp(word, 'u'));
      assert.doesNotMatch(text, /CANARY/u);
    });
  }
});

describe('the configuration file', () => {
  const faulty: readonly [string, string, RegExp][] = [
    ['text that is no YAML', '{ this is not json', /config file/u],
    [
      'a thread for each digest, which nothing opens',
      'digests:\n  - time: "08:30"\n    thread: true',
      /broadsheet\.yaml:3 digests\[0\]\.thread: is unknown/u,
    ],
    ['an unknown setting', 'pollMinuts: 5', /broadsheet\.yaml:1 pollMinuts/u],
    ['a negative number', 'pollMinutes: -5', /pollMinutes: found -5/u],
    ['a word for a number', 'pollMinutes: ten', /pollMinutes: found "ten"/u],
    [
      'an address that is none',
      'feeds:\n  - url: not a url',
      /broadsheet\.yaml:2 feeds\[0\]\.url/u,
    ],
    [
      'a private address',
      'feeds: [{ url: "http://192.168.0.5/rss" }]',
      /feeds\[0\]\.url: is in a private/u,
    ],
    [
      'a time zone that does not exist',
      'digests: [{ cron: "0 8 * * *", timezone: Mars/Base }]',
      /timezone/u,
    ],
    ['a cron expression that can not be', 'digests: [{ cron: "61 25 * * *" }]', /schedule/u],
    [
      'a network that can not be',
      'allowPrivate: [10.0.0.0/99]',
      /allowPrivate\[0\]: not a network/u,
    ],
    ['an address without its name', 'feeds:\n  - https://a.example/', /feeds\[0\].*\n.*"url: /u],
    ['a value as long as a book', `language: ${'x'.repeat(5_000)}`, /language: found "x{1,80}…/u],
    ['a digest without a schedule', 'digests: [{ topics: [syria] }]', /schedule/u],
  ];
  for (const [name, yaml, words] of faulty) {
    it(`refuses ${name}, with its place and the cure`, () =>
      assert.match(load({}, yaml).text, words));
  }

  it('reports every fault at once, those of the environment too', () => {
    const { faults } = load({ DISCORD_TOKEN: '' }, 'pollMinutes: 0\nlanguage: "12"');
    assert.equal(faults.length, 3);
  });

  it('reports what other parts judge beside what the shape refuses', () => {
    const yaml =
      'pollMinutes: 0\ndigests: [{ cron: "61 8 * * *" }]\nfeeds: [{ url: "http://192.168.0.5/" }]';
    assert.equal(load({}, yaml).faults.length, 3);
  });

  it('may open a private network for its own feeds', () => {
    const yaml = 'allowPrivate: [192.168.0.0/16]\nfeeds: [{ url: "http://192.168.0.5/" }]';
    assert.deepEqual(load({}, yaml).faults, []);
  });

  it('says what is missing', () => {
    const { text } = load({}, 'feeds: [{ name: The Gazette }]');
    assert.match(text, /feeds\[0\]\.url: is missing\n\s*→ Add it\./u);
    assert.doesNotMatch(text, /undefined/u);
  });

  it('does not show what stands under a name that is no setting', () => {
    const { text } = load({}, 'discordToken: CANARY-TOKEN');
    assert.match(text, /discordToken: is unknown/u);
    assert.doesNotMatch(text, /CANARY/u);
  });

  it('is told to be unreadable where a folder stands in its place', () => {
    const { faults } = loadSettings({
      variables: {},
      configPath: folder,
      dataFolder: folder,
      judges: { refuseAddress: () => null, refuseCron: () => null, refuseNetwork: () => null },
    });
    assert.match(describeFaults(faults), /can't be read.*\n.*may read/u);
  });

  it('does not follow anchors without end', () => {
    const bomb = Array.from(
      { length: 12 },
      (_, i) => `a${i}: &a${i} [${i ? `*a${i - 1},*a${i - 1},*a${i - 1}` : 1}]`,
    );
    assert.match(load({}, bomb.join('\n')).text, /alias/u);
  });
});

describe('the database', () => {
  it('is refused at once where no folder can be made', () => {
    const { faults } = loadSettings({
      variables: { DATABASE_PATH: '/proc/x/y.db' },
      configPath: null,
      dataFolder: null,
      judges: { refuseAddress: () => null, refuseCron: () => null, refuseNetwork: () => null },
    });
    assert.match(describeFaults(faults), /DATABASE_PATH/u);
  });
});

describe('what is shipped', () => {
  it('has a configuration file without a fault', () => {
    const yaml = readFileSync(new URL('../../config/broadsheet.yaml', import.meta.url), 'utf8');
    assert.deepEqual(load({}, yaml).faults, []);
  });

  it('has every variable in .env.example, with none of them set', () => {
    const text = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
    for (const { name } of VARIABLES) assert.match(text, new RegExp(`^# ${name}=`, 'mu'));
    assert.doesNotMatch(text, /^[A-Z]/mu);
  });
});
