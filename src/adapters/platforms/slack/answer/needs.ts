import type { Place } from '../../../../domain/chat.ts';
import type { Clock } from '../../../../ports/clock.ts';
import type { Log } from '../../../../ports/log.ts';
import type { Bot } from '../../../../ports/platform.ts';
import type { SlackCommandNames } from '../options.ts';
import type { FindUser } from '../people.ts';
import type { Recent } from '../web/recent.ts';
import type { Messages } from '../web/messages.ts';
import type { Streams } from '../web/streams.ts';

/** What answering an event takes. */
export interface AnswerNeeds {
  readonly bot: Bot;
  readonly commands: SlackCommandNames;
  readonly messages: Messages;
  readonly streams: Streams;
  readonly findUser: FindUser;
  /** Threads in which the bot has spoken, by "channel:ts". */
  readonly ownThreads: Recent<boolean>;
  /** Whether so much is being answered that nothing may be waited for before an acknowledgement. */
  readonly isBusy: () => boolean;
  readonly clock: Clock;
  readonly log: Log;
}

/** Tells Slack that a payload has arrived, with a message or view where Slack takes one. Must come within 3 s. */
export type Acknowledge = (body?: object) => Promise<void>;

/** Whom and where a reply is for. */
export interface Audience {
  readonly place: Place;
  readonly user: string;
  /** `null` where Slack gave none. */
  readonly responseUrl: string | null;
}
