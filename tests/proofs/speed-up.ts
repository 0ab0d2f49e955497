import { registerHooks } from 'node:module';

/** Loaded before the program: its clock and its ticker run fast, everything else is as it stands. */

const TIMEPIECES = ['/src/adapters/system/clock.ts', '/src/adapters/system/ticker.ts'];
const FAST = new URL('fast-time.ts', import.meta.url).href;

registerHooks({
  resolve(specifier, context, nextResolve) {
    const resolved = nextResolve(specifier, context);
    const isTimepiece = TIMEPIECES.some((file) => resolved.url.endsWith(file));
    return isTimepiece && context.parentURL !== FAST ? { ...resolved, url: FAST } : resolved;
  },
});
