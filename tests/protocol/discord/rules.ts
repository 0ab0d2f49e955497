// Rules of Discord that its OpenAPI file doesn't carry (resources/message, components/reference, application-commands).

const COMPONENTS_V2 = 1 << 15;
const COMMAND_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

interface Component {
  readonly type: number;
  readonly id?: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  readonly options?: readonly { readonly value: string }[];
}

export interface MessageBody {
  readonly content?: string;
  readonly flags?: number;
  readonly components?: readonly Component[];
  readonly embeds?: readonly unknown[];
  readonly attachments?: readonly unknown[];
  readonly allowed_mentions?: { readonly parse?: readonly string[] };
  readonly nonce?: string | number;
  readonly enforce_nonce?: boolean;
}

/** What Discord would refuse in a message; `null` for one that it takes. */
export function messageFault(body: MessageBody): string | null {
  const components = flatten(body.components ?? []);
  const ids = components.flatMap(({ custom_id: id }) => (id === undefined ? [] : [id]));
  const values = components.map(({ options = [] }) => options.map(({ value }) => value));
  const text = components.reduce(
    (sum, { type, content = '' }) => sum + (type === 10 ? content.length : 0),
    0,
  );
  const isV2 = ((body.flags ?? 0) & COMPONENTS_V2) !== 0;
  if ((body.content ?? '').length > 2_000) return 'content is over 2000';
  if (new Set(ids).size < ids.length) return 'a custom id comes twice';
  if (values.some((list) => new Set(list).size < list.length)) return 'an option value comes twice';
  if (isV2 && (body.content !== undefined || body.embeds !== undefined))
    return 'content beside components';
  if (isV2 && components.length > 40) return `${components.length} components`;
  if (isV2 && text > 4_000) return `${text} characters of text`;
  if (!isV2 && (body.components ?? []).some(({ type }) => type !== 1))
    return 'components without the flag';
  if (isV2 && components.length === 0) return 'an empty message';
  if (body.allowed_mentions?.parse?.length !== 0) return 'mentions are not switched off';
  return null;
}

function flatten(components: readonly Component[]): readonly Component[] {
  return components.flatMap((component) => [
    component,
    ...flatten(component.components ?? []),
    ...(component.accessory === undefined ? [] : [component.accessory]),
  ]);
}

export interface CommandBody {
  readonly name: string;
  readonly type?: number;
  readonly description?: string;
  readonly options?: readonly OptionBody[];
}

interface OptionBody extends CommandBody {
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly { readonly name: string; readonly value: string }[];
}

/** What Discord would refuse in a list of commands; `null` for one that it takes. */
export function commandsFault(commands: readonly CommandBody[]): string | null {
  const names = commands.map(({ type = 1, name }) => `${type}:${name}`);
  if (new Set(names).size < names.length) return 'a name comes twice';
  if (commands.filter(({ type = 1 }) => type === 1).length > 100) return 'over 100 commands';
  return firstFault(commands, (command) =>
    (command.type ?? 1) === 1 ? (commandFault(command) ?? sizeFault(command)) : null,
  );
}

function commandFault({ name, description, options = [] }: CommandBody): string | null {
  if (!COMMAND_NAME.test(name) || name !== name.toLowerCase()) return `the name "${name}"`;
  if (description === undefined || description === '' || description.length > 100)
    return `${name}: description`;
  const firstOptional = options.findIndex(({ required }) => required !== true);
  const isSorted =
    firstOptional === -1 || options.slice(firstOptional).every(({ required }) => required !== true);
  if (!isSorted) return `${name}: a required option after an optional one`;
  return firstFault(options, (option) => {
    if (option.autocomplete === true && option.choices !== undefined)
      return `${option.name}: choices and suggestions`;
    return commandFault(option);
  });
}

function sizeFault(command: CommandBody): string | null {
  return size(command) > 8_000 ? `${command.name} is over 8000 characters` : null;
}

function size({ name, description = '', options = [] }: OptionBody): number {
  return options.reduce((sum, option) => {
    const choices = (option.choices ?? []).reduce(
      (all, { name: label, value }) => all + label.length + value.length,
      0,
    );
    return sum + size(option) + choices;
  }, name.length + description.length);
}

function firstFault<Item>(
  items: readonly Item[],
  check: (item: Item) => string | null,
): string | null {
  for (const item of items) {
    const fault = check(item);
    if (fault !== null) return fault;
  }
  return null;
}
