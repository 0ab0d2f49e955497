import { z } from 'zod';

/** What is read of Slack's payloads; whatever else they hold is left aside. */
const id = z.string().min(1).max(255);
const text = z.string().max(100_000);

const team = z.object({ id });
const person = z.object({ id, team_id: id.optional() });
const channel = z.object({ id, name: text.optional() });

export const slashCommand = z.object({
  command: text,
  text: text.default(''),
  team_id: id,
  channel_id: id,
  channel_name: text.optional(),
  user_id: id,
  trigger_id: id,
  response_url: z.url(),
});
export type SlashCommand = z.infer<typeof slashCommand>;

export const blockActions = z.object({
  type: z.literal('block_actions'),
  team: team.nullish(),
  user: person,
  trigger_id: id.optional(),
  response_url: z.url().optional(),
  channel: channel.optional(),
  container: z.object({ type: text.optional(), is_ephemeral: z.boolean().optional() }).prefault({}),
  message: z.object({ ts: id, thread_ts: id.optional() }).optional(),
  view: z.object({ type: text, private_metadata: text.default('') }).optional(),
  actions: z
    .array(
      z.object({
        action_id: id,
        value: text.optional(),
        action_ts: text.optional(),
        selected_option: z.object({ value: text }).nullish(),
      }),
    )
    .min(1),
});
export type BlockActions = z.infer<typeof blockActions>;

export const viewSubmission = z.object({
  type: z.literal('view_submission'),
  team: team.nullish(),
  user: person,
  view: z.object({
    id: id.optional(),
    hash: text.optional(),
    callback_id: text,
    private_metadata: text.default(''),
    state: z.object({
      values: z.record(
        z.string(),
        z.record(
          z.string(),
          z.object({
            value: text.nullish(),
            selected_option: z.object({ value: text }).nullish(),
          }),
        ),
      ),
    }),
  }),
  trigger_id: id.optional(),
});
export type ViewSubmission = z.infer<typeof viewSubmission>;

export const messageAction = z.object({
  type: z.literal('message_action'),
  callback_id: text,
  team: team.nullish(),
  user: person,
  channel,
  trigger_id: id,
  response_url: z.url().optional(),
  message: z.object({
    ts: id,
    thread_ts: id.optional(),
    text: text.default(''),
    attachments: z
      .array(z.object({ from_url: text.optional(), title_link: text.optional() }))
      .nullish(),
  }),
});
export type MessageAction = z.infer<typeof messageAction>;

/** An event of the Events API, by its own type. */
export const eventCallback = z.object({
  type: z.literal('event_callback'),
  team_id: id.optional(),
  event_id: id,
  authorizations: z.array(z.object({ team_id: id.nullish() })).nullish(),
  event: z.looseObject({ type: text }),
});
export type EventCallback = z.infer<typeof eventCallback>;

export const messageEvent = z.object({
  type: z.enum(['message', 'app_mention']),
  user: id,
  text: text.default(''),
  ts: id,
  thread_ts: id.optional(),
  parent_user_id: id.optional(),
  channel: id,
  channel_type: text.optional(),
  subtype: text.optional(),
  bot_id: text.nullish(),
});
export type SlackMessage = z.infer<typeof messageEvent>;

export const homeOpened = z.object({
  type: z.literal('app_home_opened'),
  user: id,
  channel: id.optional(),
  tab: text.default('home'),
  view: z.object({ private_metadata: text.default('') }).nullish(),
});

export const assistantThread = z.object({
  type: z.literal('assistant_thread_started'),
  assistant_thread: z.object({ user_id: id, channel_id: id, thread_ts: id }),
});

export const tokensRevoked = z.object({
  type: z.literal('tokens_revoked'),
  tokens: z.object({ bot: z.array(text).nullish() }).nullish(),
});
