import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder of an evaluation pack: `path` itself, or where its archive was unpacked. */
export function openPack(path: string): string {
  if (statSync(path).isDirectory()) return path;
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-pack-'));
  execFileSync('tar', ['-xzf', path, '-C', folder]);
  const entries = readdirSync(folder);
  const [only] = entries;
  if (entries.length !== 1 || only === undefined) return folder;
  const inner = join(folder, only);
  return statSync(inner).isDirectory() ? inner : folder;
}

/** A JSON file of a pack; its shape is the caller's word. */
export function readLabels<Labels>(folder: string, file = 'labels.json'): Labels {
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as Labels;
}
