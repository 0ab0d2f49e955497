import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { LOCAL_TOKEN, startLocalDiscord } from './server.ts';

const MAIN = fileURLToPath(new URL('../../../src/main.ts', import.meta.url));
/** Long after the program is left to itself; without a word it would try again for ever. */
const MAX_MS = 30_000;

describe('the program', () => {
  it('ends when it is told to, though Discord is out of reach', async () => {
    const discord = await startLocalDiscord({ signInPauseMs: 0 });
    const folder = await mkdtemp(join(tmpdir(), 'broadsheet-leaving-'));
    const config = join(folder, 'broadsheet.yaml');
    await writeFile(config, 'feeds: []\n');
    const child = spawn(process.execPath, [MAIN, '--config', config, '--data', folder], {
      cwd: folder,
      env: {
        PATH: process.env['PATH'],
        DISCORD_TOKEN: LOCAL_TOKEN,
        DISCORD_API_URL: discord.apiUrl,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: MAX_MS,
      killSignal: 'SIGKILL',
    });
    const ended = once(child, 'exit');
    for await (const line of createInterface({ input: child.stderr })) {
      if (line.includes('"ready"')) await discord.close();
      // What comes back in vain is what used to go on.
      if (line.includes('Discord reconnects')) break;
    }
    child.kill('SIGTERM');
    assert.deepEqual(await ended, [0, null]);
    await rm(folder, { recursive: true });
  });
});
