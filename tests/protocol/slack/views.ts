import { checkBlocks } from './block-kit.ts';
import { refuse } from './refusal.ts';
import { asText, newId, type Json, type SlackState } from './state.ts';

const TRIGGER_MS = 3_000;

/** A trigger opens one view within 3 s. */
export function takeTrigger(state: SlackState, id: unknown): void {
  const trigger = state.triggers.get(String(id));
  if (trigger === undefined) return refuse('invalid_trigger_id');
  if (trigger.isUsed) refuse('exchanged_trigger_id');
  if (Date.now() - trigger.at > TRIGGER_MS) refuse('expired_trigger_id');
  trigger.isUsed = true;
}

/** Checks a view as Slack does, and keeps it. */
export function keepView(
  state: SlackState,
  given: unknown,
  type: 'modal' | 'home',
  id = newId('V'),
): Json {
  const view = given as Json;
  if (view['type'] !== type) refuse('invalid_arguments', [`view.type must be ${type}`]);
  const blocks = (view['blocks'] ?? []) as Json[];
  const faults = [...checkBlocks(blocks, 100)];
  if (type === 'modal') {
    for (const name of ['title', 'submit', 'close']) faults.push(...checkLabel(name, view[name]));
    const hasInput = blocks.some((block) => block['type'] === 'input');
    if (hasInput && view['submit'] === undefined) faults.push('inputs without submit');
  }
  if (asText(view['private_metadata']).length > 3_000) faults.push('private_metadata');
  if (faults.length > 0) {
    state.problems.push(...faults);
    refuse('invalid_arguments', faults);
  }
  const kept = { ...view, id, hash: newId('H'), state: { values: {} } };
  state.views.set(id, kept);
  return kept;
}

function checkLabel(name: string, label: unknown): readonly string[] {
  if (label === undefined) return name === 'title' ? ['a modal needs a title'] : [];
  const { text = '' } = label as { text?: string };
  return text.length < 1 || text.length > 24 ? [`/view/${name} must be 1-24 characters`] : [];
}
