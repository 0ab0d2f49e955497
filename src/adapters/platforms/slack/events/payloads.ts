import { z } from 'zod';

/** What is read of Slack's payloads; whatever else they hold is left aside. */
const id = z.string().min(1).max(255);
const text = z.string().max(100_000);

/** Slack leaves out, or sends as null, what there is none of. */
function known<Value>(value: Value | null | undefined): Value | undefined {
  return value ?? undefined;
}

const optionalId = id.nullish().transform(known);
const optionalText = text.nullish().transform(known);
const optionalUrl = z.url().nullish().transform(known);
const typed = text.nullish().transform((value) => value ?? '');

const team = z.object({ id });
const person = z.object({ id, team_id: optionalId });
const channel = z.object({ id, name: optionalText });

export const slashCommand = z.object({
  command: text,
  text: typed,
  team_id: id,
  channel_id: id,
  channel_name: optionalText,
  user_id: id,
  trigger_id: id,
  response_url: z.url(),
});
export type SlashCommand = z.infer<typeof slashCommand>;

export const blockActions = z.object({
  type: z.literal('block_actions'),
  team: team.nullish(),
  user: person,
  trigger_id: optionalId,
  response_url: optionalUrl,
  channel: channel.nullish().transform(known),
  container: z.object({ type: optionalText, is_ephemeral: z.boolean().nullish() }).prefault({}),
  message: z.object({ ts: id, thread_ts: optionalId }).nullish().transform(known),
  view: z.object({ type: text, private_metadata: typed }).nullish().transform(known),
  actions: z
    .array(
      z.object({
        action_id: id,
        value: optionalText,
        action_ts: optionalText,
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
    id: optionalId,
    hash: optionalText,
    callback_id: text,
    private_metadata: typed,
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
  trigger_id: optionalId,
});
export type ViewSubmission = z.infer<typeof viewSubmission>;

export const messageAction = z.object({
  type: z.literal('message_action'),
  callback_id: text,
  team: team.nullish(),
  user: person,
  channel,
  trigger_id: id,
  response_url: optionalUrl,
  message: z.object({
    ts: id,
    thread_ts: optionalId,
    text: typed,
    attachments: z.array(z.object({ from_url: optionalText, title_link: optionalText })).nullish(),
  }),
});
export type MessageAction = z.infer<typeof messageAction>;

/** An event of the Events API, by its own type. */
export const eventCallback = z.object({
  type: z.literal('event_callback'),
  team_id: optionalId,
  event_id: id,
  /** In seconds since 1970. */
  event_time: z.number().nonnegative().max(1e11).nullish().transform(known),
  authorizations: z.array(z.object({ team_id: id.nullish() })).nullish(),
  event: z.looseObject({ type: text }),
});
export type EventCallback = z.infer<typeof eventCallback>;

export const messageEvent = z.object({
  type: z.enum(['message', 'app_mention']),
  user: id,
  text: typed,
  ts: id,
  thread_ts: optionalId,
  parent_user_id: optionalId,
  channel: id,
  channel_type: optionalText,
  subtype: optionalText,
  bot_id: text.nullish(),
});
export type SlackMessage = z.infer<typeof messageEvent>;

export const homeOpened = z.object({
  type: z.literal('app_home_opened'),
  user: id,
  channel: optionalId,
  tab: text.default('home'),
  view: z.object({ private_metadata: typed }).nullish(),
});

export const assistantThread = z.object({
  type: z.literal('assistant_thread_started'),
  assistant_thread: z.object({ user_id: id, channel_id: id, thread_ts: id }),
});

export const tokensRevoked = z.object({
  type: z.literal('tokens_revoked'),
  tokens: z.object({ bot: z.array(text).nullish() }).nullish(),
});
