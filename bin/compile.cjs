'use strict';
// Compiles the sources right after they were installed, so that the first start is as quick as the second. Where that
// can't be done, the first start does it: an installation never fails for it.
const { readdirSync } = require('node:fs');
const { enableCompileCache } = require('node:module');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');

const OLDEST_NODE = 26;
const root = join(__dirname, '..');
/** What begins to work when it is loaded, and the platforms, whose libraries take longer than all else. */
const LEFT_OUT = /^(?:main|parser-worker)\.ts$|^adapters[\\/]platforms[\\/](?:discord|slack)/u;

async function compile() {
  enableCompileCache(join(root, 'node_modules', '.cache', 'broadsheet'));
  const source = join(root, 'src');
  const files = readdirSync(source, { recursive: true }).filter((file) => file.endsWith('.ts'));
  for (const file of files.filter((name) => !LEFT_OUT.test(name))) {
    await import(pathToFileURL(join(source, file)).href);
  }
}

if (Number(process.versions.node.split('.')[0]) >= OLDEST_NODE) {
  compile().catch((error) =>
    process.stderr.write(`The sources were not compiled ahead: ${error}\n`),
  );
}
