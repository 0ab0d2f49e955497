import { once } from 'node:events';
import { registerHooks } from 'node:module';

/**
 * Loaded before the program: its clock and its ticker run fast, everything else is as it stands. What it takes long to
 * load is loaded at once, and the program runs as soon as the standard input says so.
 */

const TIMEPIECES = ['/src/adapters/system/clock.ts', '/src/adapters/system/ticker.ts'];
const FAST = new URL('fast-time.ts', import.meta.url).href;

registerHooks({
  resolve(specifier, context, nextResolve) {
    const resolved = nextResolve(specifier, context);
    const isTimepiece = TIMEPIECES.some((file) => resolved.url.endsWith(file));
    return isTimepiece && context.parentURL !== FAST ? { ...resolved, url: FAST } : resolved;
  },
});

await Promise.all([
  import('../../src/program/run-bot.ts'),
  import('../../src/program/serve-platforms.ts'),
  import('../../src/adapters/platforms/discord/index.ts'),
  import('../../src/adapters/platforms/slack/index.ts'),
  import('discord.js'),
]);
await once(process.stdin, 'data');
process.stdin.destroy();
