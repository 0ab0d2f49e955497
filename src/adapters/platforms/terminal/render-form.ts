import type { Form, FormField } from '../../../domain/reply.ts';
import type { Layout } from './layout.ts';
import { wrap } from './wrap.ts';

/** What a form asks for, and what stands in it now. */
export function renderForm({ title, fields }: Form, { width, style }: Layout): readonly string[] {
  return [
    ...wrap(title, width).map(style.heading),
    ...fields.flatMap((field) => wrap(describe(field), width, { first: '  • ', rest: '    ' })),
  ];
}

/** "Length: normal (short, normal or long)" */
function describe({ label, value, hint, options }: FormField): string {
  const current = options?.find((option) => option.value === value)?.label ?? value ?? '–';
  const choices = options?.map((option) => option.value).join(', ') ?? hint;
  return choices === null ? `${label}: ${current}` : `${label}: ${current} (${choices})`;
}
