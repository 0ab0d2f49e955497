import type { ViewSubmission } from './payloads.ts';

/** What was typed or chosen, by field; fields left empty are left out. */
export function formFields({ view }: ViewSubmission): Readonly<Record<string, string>> {
  const fields = Object.entries(view.state.values).flatMap(([field, inputs]) => {
    const [input] = Object.values(inputs);
    const value = input?.selected_option?.value ?? input?.value;
    return value === undefined || value === null ? [] : [[field, value] as const];
  });
  return Object.fromEntries(fields);
}
