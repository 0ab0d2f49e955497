import { fileURLToPath } from 'node:url';

/** The first line of the program: newer language features than an old Node has are only loaded behind the check. */
const OLDEST_NODE = 26;
/** Where compiled sources stay, which halves the time to the prompt; a folder that can't be written is done without. */
const COMPILED = fileURLToPath(new URL('../node_modules/.cache/broadsheet', import.meta.url));

const [major = '0'] = process.versions.node.split('.');
if (Number(major) < OLDEST_NODE) {
  process.stderr.write(
    `Broadsheet needs Node ${OLDEST_NODE} or newer; this is ${process.versions.node}.\n` +
      'Run "npm ci" and then "npm start": that brings its own Node along.\n',
  );
  process.exitCode = 1;
} else {
  const { enableCompileCache } = await import('node:module');
  enableCompileCache(COMPILED);
  const { runCommandLine } = await import('./command-line.ts');
  process.exitCode = await runCommandLine(process.argv.slice(2));
}
