import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv, type AnySchema } from 'ajv';
import { parse } from 'yaml';
import { SCOPES } from '../../../../src/adapters/platforms/slack/install/scopes.ts';

const SCHEMA = new URL('../../../../../shared/specs/slack-manifest.schema.json', import.meta.url);
const HAS_SCHEMA = existsSync(SCHEMA);
const MANIFEST = new URL('../../../../slack-manifest.yaml', import.meta.url);

interface Manifest {
  readonly features: {
    readonly slash_commands: readonly { readonly command: string }[];
    readonly shortcuts: readonly { readonly callback_id: string }[];
  };
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
  readonly settings: { readonly event_subscriptions: { readonly bot_events: readonly string[] } };
}

describe('the manifest of the Slack app', () => {
  const manifest = parse(readFileSync(MANIFEST, 'utf8')) as Manifest;

  it("keeps Slack's schema", { skip: HAS_SCHEMA ? false : 'the schema is not here' }, () => {
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
    const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as AnySchema);
    void validate(manifest);
    assert.deepEqual(validate.errors ?? [], []);
  });

  it('asks for the scopes that an installation asks for, and no history of channels', () => {
    assert.deepEqual(manifest.oauth_config.scopes.bot, [...SCOPES]);
    assert.ok(!SCOPES.some((scope) => /^(?:channels|groups|mpim):history$/u.test(scope)));
  });

  it('names every way into the bot', () => {
    const { features, settings } = manifest;
    const commands = features.slash_commands.map(({ command }) => command);
    assert.deepEqual(commands, ['/summary', '/ask', '/digest', '/news']);
    const menus = features.shortcuts.map(({ callback_id: id }) => id);
    assert.deepEqual(menus, ['summarize-links', 'ask-about-this']);
    assert.deepEqual(settings.event_subscriptions.bot_events, [
      'app_home_opened',
      'app_mention',
      'app_uninstalled',
      'message.im',
      'tokens_revoked',
    ]);
  });
});
