import type { Block, Button, Inline } from '../../domain/reply.ts';
import { actionId } from '../action.ts';

/** What a button of Slack can show (75 characters) with room to spare. */
export const MAX_BUTTON_LABEL = 60;

type Options = Readonly<Record<string, string>>;

/** The page that options ask for, between 1 and `pages`. */
export function pageOf(options: Options, pages: number): number {
  const asked = Math.trunc(Number(options['page'] ?? '1'));
  return Number.isFinite(asked) ? Math.min(Math.max(asked, 1), Math.max(pages, 1)) : 1;
}

/** Buttons to the pages beside this one, none where there is one page alone. */
export function pageButtons(
  command: string,
  options: Options,
  { page, pages }: { readonly page: number; readonly pages: number },
): readonly Button[] {
  const to = (target: number, label: string): Button => ({
    id: actionId(command, { ...options, page: String(target) }),
    label,
    style: 'normal',
  });
  return [
    ...(page > 1 ? [to(page - 1, '◀ Back')] : []),
    ...(page < pages ? [to(page + 1, `More (${page + 1} of ${pages}) ▶`)] : []),
  ];
}

interface PagedList<Row> {
  /** What shows another page of it, with these options. */
  readonly command: string;
  readonly options: Options;
  /** Rows of a page. */
  readonly size: number;
  readonly toItem: (row: Row) => readonly Inline[];
}

/** The page of a list that its options ask for, with buttons to the pages beside it. */
export function pageOfList<Row>(
  rows: readonly Row[],
  { command, options, size, toItem }: PagedList<Row>,
): readonly Block[] {
  const pages = Math.ceil(rows.length / size);
  const page = pageOf(options, pages);
  const shown = rows.slice((page - 1) * size, page * size);
  return [
    { type: 'list', items: shown.map(toItem) },
    ...buttonRow(pageButtons(command, options, { page, pages })),
  ];
}

/** A row of buttons, or nothing. */
export function buttonRow(buttons: readonly Button[]): readonly Block[] {
  return buttons.length === 0 ? [] : [{ type: 'buttons', buttons }];
}
