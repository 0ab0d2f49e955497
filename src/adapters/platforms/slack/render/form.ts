import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import type { Form, FormField, Reply } from '../../../../domain/reply.ts';
import { clipText } from '../../../../text/graphemes.ts';
import { printable } from '../../../../text/printable.ts';
import { plainText } from './caption.ts';
import { label, renderOptions } from './controls.ts';
import {
  MAX_ACTION_ID,
  MAX_INPUT_LABEL,
  MAX_INPUT_LENGTH,
  MAX_OPTIONS,
  MAX_PLACEHOLDER,
  MAX_VIEW_BLOCKS,
  MAX_VIEW_TITLE,
} from './limits.ts';
import { renderBlocks } from './message.ts';

/** The action id of every input: fields are told apart by their block's id. */
const FIELD_ACTION = 'value';

/** A form as a modal. `metadata` comes back with its answers (at most 3,000 characters). */
export function renderForm(form: Form, reply: Reply, metadata: string): ModalView {
  const above = renderBlocks({ ...reply, title: null, form: null });
  const inputs = form.fields.map(renderField);
  return {
    ...modal(form.title, [...above.slice(0, MAX_VIEW_BLOCKS - inputs.length), ...inputs], metadata),
    callback_id: form.id.slice(0, MAX_ACTION_ID),
    submit: plainText(label(form.submitLabel, MAX_VIEW_TITLE)),
  };
}

/** Shown within the 3 s that a trigger lives, until the form or the answer is ready. */
export function renderLoading(metadata: string): ModalView {
  return modal('One moment', section('Getting that ready …'), metadata);
}

/** What is shown in a modal that turned out to need no form. */
export function renderNotice(reply: Reply, metadata: string): ModalView {
  const blocks = renderBlocks({ ...reply, title: null }).slice(0, MAX_VIEW_BLOCKS);
  return modal(
    reply.title ?? 'Broadsheet',
    blocks.length === 0 ? section('Done.') : blocks,
    metadata,
  );
}

function section(text: string): KnownBlock[] {
  return [{ type: 'section', text: plainText(text) }];
}

function modal(title: string, blocks: KnownBlock[], metadata: string): ModalView {
  return {
    type: 'modal',
    title: plainText(label(title, MAX_VIEW_TITLE)),
    close: plainText('Close'),
    private_metadata: metadata,
    blocks,
  };
}

function renderField(field: FormField): InputBlock {
  const hint = field.hint === null ? '' : printable(field.hint).trim();
  return {
    type: 'input',
    block_id: field.id.slice(0, MAX_ACTION_ID),
    label: plainText(label(field.label, MAX_INPUT_LABEL)),
    optional: !field.isRequired,
    element: renderElement(field),
    ...(hint === '' ? {} : { hint: plainText(clipText(hint, MAX_INPUT_LABEL)) }),
  };
}

function renderElement(field: FormField): InputBlock['element'] {
  const options = renderOptions((field.options ?? []).slice(0, MAX_OPTIONS));
  if (options.length > 0) {
    const chosen = options.find(({ value }) => value === field.value);
    return {
      type: 'static_select',
      action_id: FIELD_ACTION,
      placeholder: plainText(label(field.label, MAX_PLACEHOLDER)),
      options,
      ...(chosen === undefined ? {} : { initial_option: chosen }),
    };
  }
  const max = Math.min(field.maxLength, MAX_INPUT_LENGTH);
  return {
    type: 'plain_text_input',
    action_id: FIELD_ACTION,
    multiline: field.isLong,
    max_length: max,
    ...(field.value === null ? {} : { initial_value: clipText(printable(field.value), max) }),
  };
}
