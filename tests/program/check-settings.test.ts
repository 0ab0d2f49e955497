import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { checkSettings } from '../../src/program/check-settings.ts';
import { readVectors } from '../fixtures/vectors.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly expect: 'start' | 'exit';
  /** Words that the report must hold. */
  readonly names: readonly string[];
  readonly env: Readonly<Record<string, string | null>>;
  /** What the file holds, or its text; no file where it is left out. JSON is YAML. */
  readonly config?: object | string;
  readonly secretMustNotAppear: readonly string[];
}

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-settings-'));
after(() => rmSync(folder, { recursive: true }));

function configFile({ id, config }: Row): string | null {
  if (config === undefined) return null;
  const path = join(folder, `${id}.yaml`);
  writeFileSync(path, typeof config === 'string' ? config : JSON.stringify(config));
  return path;
}

function variablesOf({ env }: Row): Record<string, string> {
  const given = Object.entries(env).flatMap(([name, value]) =>
    value === null ? [] : [[name, value]],
  );
  return Object.fromEntries(given) as Record<string, string>;
}

/** As the program does it; the data folder is a scratch one unless a row names its own. */
function check(row: Row) {
  const variables = variablesOf(row);
  const dataFolder = 'DATABASE_PATH' in variables ? null : join(folder, 'data');
  return checkSettings({ configPath: configFile(row), dataFolder }, variables);
}

describe('settings as people give them', () => {
  for (const row of readVectors<Row>('configs.jsonl')) {
    it(`${row.name}: ${row.expect}`, async () => {
      const checked = await check(row);
      if (row.expect === 'start') {
        assert.ok(typeof checked !== 'string', JSON.stringify(checked));
        const { discord, slack } = checked.settings;
        assert.ok(discord !== null || slack !== null);
        return;
      }
      assert.ok(typeof checked === 'string');
      for (const name of row.names) assert.ok(checked.includes(name), `${name} in ${checked}`);
      for (const secret of row.secretMustNotAppear) assert.ok(!checked.includes(secret), checked);
    });
  }

  it('tell every fault at once, each with its place and its cure', async () => {
    const checked = await check({
      id: 'many',
      name: 'many faults',
      expect: 'exit',
      names: [],
      env: { DISCORD_TOKEN: '', SLACK_BOT_TOKEN: 'xapp-CANARY', SLACK_PORT: '99999' },
      config: {
        pollMinutes: 0,
        feeds: [{ url: 'not a url' }, { url: 'http://192.168.0.5/rss' }],
        digests: [{ cron: '61 25 * * *', timezone: 'Mars/Base' }],
        allowPrivate: ['10.0.0.0/99'],
        colour: 'xapp-CANARY',
      },
      secretMustNotAppear: [],
    });
    assert.ok(typeof checked === 'string');
    assert.match(checked, /^11 faults/u);
    assert.equal(checked.match(/→ /gu)?.length, 11);
    assert.doesNotMatch(checked, /CANARY/u);
  });
});
