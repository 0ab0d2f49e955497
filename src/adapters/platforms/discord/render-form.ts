import type { Form, FormField } from '../../../domain/reply.ts';
import { clipText } from '../../../text/graphemes.ts';
import { printableLine } from '../../../text/printable.ts';
import {
  MAX_CUSTOM_ID,
  MAX_FIELD_HINT,
  MAX_FIELD_LABEL,
  MAX_FIELD_LENGTH,
  MAX_FORM_FIELDS,
  MAX_FORM_TITLE,
  MAX_SELECT_OPTIONS,
} from './limits.ts';
import { selectOptions } from './render-blocks.ts';

const LABEL = 18;
const SELECT = 3;
const TEXT_INPUT = 4;
const SHORT = 1;
const LONG = 2;

export interface FormPayload {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly Readonly<Record<string, unknown>>[];
}

/** A form as Discord's modal, which holds five fields; its button always says "Submit". */
export function renderForm(form: Form): FormPayload {
  return {
    custom_id: form.id.slice(0, MAX_CUSTOM_ID),
    title: clipText(printableLine(form.title), MAX_FORM_TITLE),
    components: form.fields.slice(0, MAX_FORM_FIELDS).map(renderField),
  };
}

function renderField(field: FormField): Readonly<Record<string, unknown>> {
  const hint = clipText(printableLine(field.hint ?? ''), MAX_FIELD_HINT);
  return {
    type: LABEL,
    label: clipText(printableLine(field.label), MAX_FIELD_LABEL),
    ...(hint === '' ? {} : { description: hint }),
    component: field.options === null ? textInput(field) : select(field),
  };
}

function textInput(field: FormField): Readonly<Record<string, unknown>> {
  const maxLength = Math.min(field.maxLength, MAX_FIELD_LENGTH);
  return {
    type: TEXT_INPUT,
    custom_id: field.id.slice(0, MAX_CUSTOM_ID),
    style: field.isLong ? LONG : SHORT,
    required: field.isRequired,
    max_length: maxLength,
    ...(field.value === null || field.value === ''
      ? {}
      : { value: field.value.slice(0, maxLength) }),
  };
}

function select(field: FormField): Readonly<Record<string, unknown>> {
  return {
    type: SELECT,
    custom_id: field.id.slice(0, MAX_CUSTOM_ID),
    required: field.isRequired,
    options: selectOptions(field.options ?? [])
      .slice(0, MAX_SELECT_OPTIONS)
      .map((option) => ({ ...option, ...(option.value === field.value ? { default: true } : {}) })),
  };
}
