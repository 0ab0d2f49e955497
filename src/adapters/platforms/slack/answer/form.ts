import type { Reply } from '../../../../domain/reply.ts';
import { plainReply } from '../../../../text/plain-reply.ts';
import { clipText } from '../../../../text/graphemes.ts';
import { formFields } from '../events/form-fields.ts';
import { readOrigin } from '../events/metadata.ts';
import type { ViewSubmission } from '../events/payloads.ts';
import { placeOf } from '../events/place.ts';
import type { Workspace } from '../workspace.ts';
import type { Acknowledge, AnswerNeeds } from './needs.ts';
import { settledWithin } from './settled-within.ts';
import { speak } from './speak.ts';

/** Slack takes the faults of a form inside of the acknowledgement only; what is found later is said outside. */
const INLINE_MS = 2_000;
const MAX_FAULT = 500;

/** Answers a form: a refusal beside its first field where it comes in time, else a reply where it was opened. */
export async function answerForm(
  needs: AnswerNeeds,
  workspace: Workspace,
  payload: ViewSubmission,
  acknowledge: Acknowledge,
): Promise<void> {
  const { view, user: person } = payload;
  const origin = readOrigin(view.private_metadata);
  const place =
    origin === null
      ? { ...placeOf(workspace.team, person.id, null), kind: 'direct' as const }
      : placeOf(workspace.team, origin.channel, origin.thread);
  const pending = needs.findUser(workspace, person.id).then((user) =>
    needs.bot.handle(
      {
        type: 'form',
        id: payload.trigger_id ?? `${view.id ?? ''}:${view.hash ?? ''}`,
        place,
        user,
        form: view.callback_id,
        fields: formFields(payload),
      },
      () => undefined,
    ),
  );
  const early = await settledWithin(needs.clock, pending, INLINE_MS);
  const [field] = Object.keys(view.state.values);
  if (early !== 'late' && early?.kind === 'error' && field !== undefined) {
    return acknowledge({ response_action: 'errors', errors: { [field]: faultText(early) } });
  }
  await acknowledge();
  const reply = await pending;
  if (reply === null) return;
  const responseUrl = origin?.responseUrl ?? null;
  await speak(needs, workspace, { place, user: person.id, responseUrl }, reply);
}

function faultText(reply: Reply): string {
  return clipText(plainReply(reply).replace(/\s+/gu, ' '), MAX_FAULT) || 'That did not work.';
}
