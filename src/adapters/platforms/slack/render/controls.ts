import type {
  ActionsBlock,
  Button as SlackButton,
  KnownBlock,
  PlainTextOption,
} from '@slack/types';
import type { Block, Button, SelectOption } from '../../../../domain/reply.ts';
import { clipText } from '../../../../text/graphemes.ts';
import { printableLine } from '../../../../text/printable.ts';
import { plainText } from './caption.ts';
import {
  MAX_ACTION_ID,
  MAX_BUTTON_LABEL,
  MAX_OPTION_LABEL,
  MAX_OPTION_VALUE,
  MAX_PLACEHOLDER,
} from './limits.ts';

type SelectBlock = Extract<Block, { readonly type: 'select' }>;

/** A button's value is its id; its action id is made unique within its row, as Slack asks. */
export function renderButtons(buttons: readonly Button[]): KnownBlock[] {
  const seen = new Set<string>();
  const elements = buttons.map((button, index): SlackButton => {
    const action = seen.has(button.id) ? `${button.id}#${index}` : button.id;
    seen.add(button.id);
    return {
      type: 'button',
      action_id: action.slice(0, MAX_ACTION_ID),
      value: button.id,
      text: plainText(label(button.label, MAX_BUTTON_LABEL)),
      ...(button.style === 'normal' ? {} : { style: button.style }),
    };
  });
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

export function renderSelect(block: SelectBlock): KnownBlock[] {
  const options = renderOptions(block.options);
  if (options.length === 0) return [];
  const actions: ActionsBlock = {
    type: 'actions',
    elements: [
      {
        type: 'static_select',
        action_id: block.id.slice(0, MAX_ACTION_ID),
        placeholder: plainText(label(block.placeholder, MAX_PLACEHOLDER)),
        options,
      },
    ],
  };
  return [actions];
}

/** Options whose value Slack can't carry are left out: they could not be told apart when chosen. */
export function renderOptions(options: readonly SelectOption[]): PlainTextOption[] {
  return options
    .filter(({ value }) => value.length <= MAX_OPTION_VALUE)
    .map(({ label: text, value, description }) => ({
      text: plainText(label(text, MAX_OPTION_LABEL)),
      value,
      ...(description === null || printableLine(description) === ''
        ? {}
        : { description: plainText(label(description, MAX_OPTION_LABEL)) }),
    }));
}

/** A label on one line within its limit; never empty, which Slack would refuse. */
export function label(text: string, max: number): string {
  const clipped = clipText(printableLine(text), max);
  return clipped === '' ? '…' : clipped;
}
