import type { AnswerNeeds } from './needs.ts';
import type { Workspace } from '../workspace.ts';

/** At most four (docs.slack.dev, assistant.threads.setSuggestedPrompts). */
const PROMPTS = [
  { title: 'What is new today?', message: 'digest today' },
  { title: 'Catch me up', message: 'catchup' },
  { title: 'What are the sources?', message: 'status' },
  { title: 'What can I ask?', message: 'help' },
];

/** Offers first questions in the agent pane. `thread` is `null` where the pane has none yet. */
export async function suggestPrompts(
  { log }: Pick<AnswerNeeds, 'log'>,
  { client }: Workspace,
  { channel, thread }: { readonly channel: string; readonly thread: string | null },
): Promise<void> {
  try {
    // Without a thread since agent_view; the library's type still asks for one.
    await client.apiCall('assistant.threads.setSuggestedPrompts', {
      channel_id: channel,
      ...(thread === null ? {} : { thread_ts: thread }),
      prompts: PROMPTS,
    });
  } catch (error) {
    log.debug('prompts were not suggested', { error });
  }
}
