import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Prompts } from '../ports/prompts.ts';
import type { Fault } from './fault.ts';

/** The prompts that come with the product. */
export const PROMPTS_FOLDER = fileURLToPath(new URL('../../prompts/', import.meta.url));

/** What every prompt must leave to be filled in; nothing else is. */
const PLACEHOLDERS: readonly string[] = ['claims', 'language'];
const PLACEHOLDER = /\{(\w+)\}/gu;

export interface LoadedPrompts {
  readonly prompts: Prompts;
  readonly faults: readonly Fault[];
}

/** The instructions to the model from `summary.md` and `answer.md` of a folder, with all that is wrong with them. */
export function loadPrompts(folder: string): LoadedPrompts {
  const summary = readPrompt(join(folder, 'summary.md'));
  const answer = readPrompt(join(folder, 'answer.md'));
  return {
    prompts: { summary: summary.text, answer: answer.text },
    faults: [...summary.faults, ...answer.faults],
  };
}

function readPrompt(path: string): { text: string; faults: readonly Fault[] } {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').trim();
  } catch {
    const cure = 'Put the file back from the release, or write one with {claims} and {language}.';
    return { text: '', faults: [{ field: path, found: "can't be read", cure }] };
  }
  const names = new Set(Array.from(text.matchAll(PLACEHOLDER), ([, name = '']) => name));
  const missing = PLACEHOLDERS.filter((name) => !names.has(name));
  const unknown = [...names].filter((name) => !PLACEHOLDERS.includes(name));
  return {
    text,
    faults: [
      ...missing.map((name) => ({
        field: path,
        found: `the placeholder {${name}} is missing`,
        cure: `Say in it where {${name}} goes.`,
      })),
      ...unknown.map((name) => ({
        field: path,
        found: `there is no placeholder {${name}}`,
        cure: 'Use {claims} and {language} alone.',
      })),
    ],
  };
}
