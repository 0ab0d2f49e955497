import { existsSync, readFileSync } from 'node:fs';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { checkConfiguration, type Configuration, type ShapeProblem } from './configuration.ts';
import type { Fault } from './fault.ts';

/** Anchors may be followed so many times: a file can't blow itself up. */
const MAX_ALIASES = 100;

interface ReadFile {
  readonly configuration: Configuration;
  readonly faults: readonly Fault[];
}

/** The defaults, for a deployment without a configuration file. */
export function defaultConfiguration(): Configuration {
  const checked = checkConfiguration({});
  if ('configuration' in checked) return checked.configuration;
  throw new Error('the defaults do not fit the shape');
}

/** Reads the configuration file; a missing one gives the defaults. Every fault names its line. */
export function readConfigurationFile(path: string): ReadFile {
  if (!existsSync(path)) return { configuration: defaultConfiguration(), faults: [] };
  return parseConfiguration(readFileSync(path, 'utf8'), path);
}

/** Checks the text of a configuration file; `path` is for the faults. */
export function parseConfiguration(text: string, path: string): ReadFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const syntax = document.errors.map((error) => ({
    field: `config file ${path}:${lines.linePos(error.pos[0]).line}`,
    found: `can't be read as YAML: ${error.message}`,
    cure: 'Mend that line: two spaces indent, a colon and a space part name and value.',
  }));
  if (syntax.length > 0) return { configuration: defaultConfiguration(), faults: syntax };
  const checked = checkDocument(document);
  if ('configuration' in checked) return { configuration: checked.configuration, faults: [] };
  const faults = checked.problems.map((problem) => describe(problem, { path, document, lines }));
  return { configuration: defaultConfiguration(), faults };
}

function checkDocument(document: Document): ReturnType<typeof checkConfiguration> {
  try {
    return checkConfiguration(document.toJS({ maxAliasCount: MAX_ALIASES }));
  } catch (error) {
    const message = error instanceof Error ? error.message : 'it can not be read';
    return { problems: [{ path: [], message }] };
  }
}

interface ParsedFile {
  readonly path: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

function describe(problem: ShapeProblem, { path, document, lines }: ParsedFile): Fault {
  const offset = nodeOffset(document, problem.path);
  const line = offset === null ? '' : `:${lines.linePos(offset).line}`;
  const value: unknown = document.getIn(problem.path);
  const isPlain = ['string', 'number', 'boolean'].includes(typeof value);
  return {
    field: `config file ${path}${line} ${fieldName(problem.path)}`,
    found: isPlain ? `found ${JSON.stringify(value)}` : 'does not fit',
    cure: `${problem.message}. The comments of config/broadsheet.yaml explain each setting.`,
  };
}

/** Where the innermost part of `path` that exists begins. */
function nodeOffset(document: Document, path: readonly (string | number)[]): number | null {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    const range = (node as { range?: readonly number[] } | undefined)?.range;
    if (range?.[0] !== undefined) return range[0];
  }
  return null;
}

/** "digests[0].timezone" */
function fieldName(path: readonly (string | number)[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`));
  return steps.join('').replace(/^\./u, '') || 'as a whole';
}
