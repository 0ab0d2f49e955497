import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readLabels } from '../pack.ts';

export interface Label {
  readonly id?: string;
  readonly file?: string;
  readonly url?: string;
  readonly lang?: string;
  readonly type?: string;
  readonly articleBody?: string;
  readonly main_content?: string;
  readonly reference_html?: string;
  readonly title?: string;
  readonly authors?: string;
  readonly author?: string;
  readonly date?: string;
}

export interface PackPage {
  readonly label: Label;
  readonly id: string;
  /** Where its bytes are: a reader has one page in memory at a time, as in the product. */
  readonly file: string;
  readonly url: string;
}

export interface Pack {
  readonly folder: string;
  readonly name: string;
  readonly pages: readonly PackPage[];
}

export interface Prediction {
  readonly id: string;
  readonly text: string;
  readonly headings: readonly string[];
  readonly title: string | null;
  readonly byline: string | null;
  readonly publishedAt: string | null;
}

export function bytesOf({ file }: PackPage): Uint8Array {
  return readFileSync(file);
}

export function readPack(folder: string): Pack {
  const pages = readLabels<readonly Label[]>(folder).flatMap((label) => {
    const file = join(folder, 'html', label.file ?? `${label.id}.html`);
    if (!existsSync(file)) return [];
    const id = String(label.id ?? label.file);
    return [{ label, id, file, url: label.url ?? 'https://example.com/' }];
  });
  return { folder, name: basename(folder), pages };
}
