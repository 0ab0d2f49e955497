import type { CommandDefinition, User } from '../../domain/chat.ts';
import { reply, type Block, type Button, type Inline, type Reply } from '../../domain/reply.ts';
import { actionId } from '../action.ts';
import { define, option, type Command, type Invocation } from '../command.ts';
import { findCommand, type Commands } from '../find-command.ts';
import { code, paragraph, quoted, usageLine } from '../views/notice.ts';
import { buttonRow } from '../views/pager.ts';

/** What to type for each thing that people want, in the order in which they meet it. */
const EXAMPLES: readonly (readonly [example: string, meaning: string])[] = [
  ['/summary syria', 'what the articles say on a topic, each sentence with its source'],
  ['/summary sanctions since:7d length:short', 'the same, for the last week and in brief'],
  ['/ask did they discuss sanctions?', 'an answer from the articles alone'],
  ['/article https://example.org/story', 'one article, section by section'],
  ['/digest', 'what is new, as a newspaper'],
  ['/follow topic:ukraine', 'tell me what is new on it; /catchup shows it'],
];

const MANAGING: readonly (readonly [example: string, meaning: string])[] = [
  ['/feed add https://example.org', 'read a feed or a site; /feed list shows all'],
  ['/schedule add time:08:30 timezone:Europe/Berlin', 'post a digest here every day'],
  ['/status', 'what is read, what fails, what comes next'],
];

/** `/help`: what there is, by example, or how one of `commands` is used. */
export function createHelp<Needs>(commands: Commands<Needs>): Command<unknown> {
  return {
    definition: define('help', 'What I can do, by example', {
      isPrivate: true,
      options: [option('topic', 'A command to explain')],
    }),
    async run(_needs, invocation) {
      const topic = invocation.options['topic']?.replace(/^\//u, '') ?? '';
      const group = groupOf(commands, topic);
      if (group.length > 1) return groupExplanation(topic, group);
      const found = topic === '' ? null : findCommand(commands, topic);
      if (found !== null) return explanation(found.command.definition);
      const { blocks, ...menu } = overview(invocation);
      return { ...menu, blocks: topic === '' ? blocks : [unknown(topic), ...blocks] };
    },
  };
}

/** How a command is typed, and what each of its options means. */
function explanation(definition: CommandDefinition): Reply {
  const items = definition.options.map(({ name, description, choices }) => [
    { type: 'strong', text: name } as const,
    `: ${description}${choices.length === 0 ? '' : ` (${choices.join(', ')})`}`,
  ]);
  const access = definition.access === 'manager' ? ['for managers'] : [];
  return reply('help', {
    title: `/${definition.name}`,
    blocks: [
      paragraph(`${definition.description}.`),
      paragraph(code(usageLine(definition))),
      ...(items.length === 0 ? [] : [{ type: 'list', items } as const]),
    ],
    footer: access,
    isPrivate: true,
  });
}

/** The commands that begin with a word which alone is none: "feed". */
function groupOf<Needs>(commands: Commands<Needs>, topic: string): readonly CommandDefinition[] {
  const word = topic.trim().toLowerCase();
  const definitions = commands.map(({ definition }) => definition);
  if (definitions.some(({ name }) => name === word)) return [];
  return definitions.filter(({ name }) => name.startsWith(`${word} `));
}

function groupExplanation(topic: string, group: readonly CommandDefinition[]): Reply {
  const items = group.map((definition) => [
    code(`/${definition.name}`),
    ` — ${definition.description}${definition.access === 'manager' ? ' (for managers)' : ''}`,
  ]);
  const [first] = group;
  return reply('help', {
    title: `/${topic.trim().toLowerCase()}`,
    blocks: [{ type: 'list', items }, explainer(first?.name ?? topic)],
    isPrivate: true,
  });
}

function unknown(topic: string): Block {
  return paragraph(`There is no command “${quoted(topic)}”. This is what there is:`);
}

function overview({ user, place }: Pick<Invocation, 'user' | 'place'>): Reply {
  const mention: readonly Block[] =
    place.platform === 'terminal'
      ? [paragraph('Anything else you type is a question. ', code('exit'), ' ends the session.')]
      : [
          paragraph(
            'Or mention me with a question: I answer from the articles, or say that nothing is held.',
          ),
        ];
  const managing: readonly Block[] = user.isManager
    ? [heading('For managers'), { type: 'list', items: MANAGING.map(exampleItem) }]
    : [];
  const blocks = [
    heading('Reading'),
    list(EXAMPLES),
    ...mention,
    ...managing,
    explainer('summary'),
    ...buttonRow(menuButtons(user)),
  ];
  return reply('help', { title: 'Broadsheet', blocks, isPrivate: true });
}

function explainer(command: string): Block {
  return paragraph(code(`/help ${command}`), ' explains one of them.');
}

/** What can be had at once, without words to go with it. */
function menuButtons({ isManager }: Pick<User, 'isManager'>): readonly Button[] {
  const to = (command: string, label: string): Button => ({
    id: actionId(command, {}),
    label,
    style: 'normal',
  });
  return [
    to('digest', 'What is new'),
    to('following', 'What I follow'),
    to('feed list', 'Feeds'),
    ...(isManager ? [to('schedule list', 'Schedules')] : []),
  ];
}

function heading(text: string): Block {
  return { type: 'heading', level: 2, text, url: null };
}

function list(examples: typeof EXAMPLES): Block {
  return { type: 'list', items: examples.map(exampleItem) };
}

function exampleItem([example, meaning]: readonly [string, string]): readonly Inline[] {
  return [code(example), ` — ${meaning}`];
}
