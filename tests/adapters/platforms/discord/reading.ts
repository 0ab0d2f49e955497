import type {
  ContainerChild,
  MessagePayload,
} from '../../../../src/adapters/platforms/discord/payload.ts';

/** What a person reads of Discord's markup: a backslash before a sign of punctuation goes, as do splitting spaces. */
export function visibleText(markup: string): string {
  return markup.replace(/\\([^0-9A-Za-z\s])/g, '$1').replaceAll('\u200b', '');
}

/** A message drawn in plain characters, close to how Discord lays it out, for people who review golden files. */
export function drawMessage(payload: MessagePayload): string {
  const lines = payload.components.flatMap(({ components }) => components.flatMap(drawChild));
  return `${lines.map((line) => `│ ${line}`.trimEnd()).join('\n')}\n`;
}

function drawChild(child: ContainerChild): readonly string[] {
  switch (child.type) {
    case 10:
      return child.content.split('\n').map((line) => visibleText(line).replace(/^- /, '• '));
    case 14:
      return ['────────'];
    case 12:
      return child.items.map(
        ({ media, description }) => `[image ${media.url} "${description ?? ''}"]`,
      );
    case 13:
      return [`[file ${child.file.url.replace('attachment://', '')}]`];
    default:
      return [
        child.components
          .map((component) =>
            component.type === 2
              ? `( ${component.label} )`
              : `[ ${component.placeholder ?? ''} ▾ ${component.options.map(({ label }) => label).join(' / ')} ]`,
          )
          .join(' '),
      ];
  }
}
