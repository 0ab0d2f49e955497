import type { z } from 'zod';
import { answerAction } from './answer/action.ts';
import { answerCommand } from './answer/command.ts';
import { answerForm } from './answer/form.ts';
import { answerMenu } from './answer/menu.ts';
import type { Acknowledge } from './answer/needs.ts';
import { dispatchEvent } from './dispatch-event.ts';
import {
  blockActions,
  eventCallback,
  messageAction,
  slashCommand,
  viewSubmission,
} from './events/payloads.ts';
import type { Delivery, DispatchNeeds } from './delivery.ts';
import type { Workspace } from './workspace.ts';

/** Hands a delivery to what answers its kind. Acknowledges it in any case; never rejects. */
export async function dispatch(needs: DispatchNeeds, delivery: Delivery): Promise<void> {
  let isAcknowledged = false;
  const acknowledge: Acknowledge = async (body) => {
    if (isAcknowledged) return;
    isAcknowledged = true;
    await delivery.acknowledge(body);
  };
  try {
    await dispatchKind(needs, delivery.body, acknowledge);
  } catch (error) {
    needs.log.error('a delivery of Slack failed', { type: kindOf(delivery.body), error });
  } finally {
    await acknowledge().catch((error: unknown) => {
      needs.log.warn('a delivery could not be acknowledged', { error });
    });
  }
}

async function dispatchKind(
  needs: DispatchNeeds,
  body: Delivery['body'],
  acknowledge: Acknowledge,
): Promise<void> {
  const answer = async <Payload>(
    shape: z.ZodType<Payload>,
    run: (workspace: Workspace, payload: Payload) => Promise<void>,
  ): Promise<void> => {
    const workspace = await needs.workspaces.find(teamOf(body));
    if (workspace === null) return needs.log.warn('a delivery came from an unknown workspace');
    await run(workspace, shape.parse(body));
  };
  switch (kindOf(body)) {
    case 'command':
      return answer(slashCommand, (workspace, payload) =>
        answerCommand(needs, workspace, payload, acknowledge),
      );
    case 'block_actions':
      await acknowledge();
      return answer(blockActions, (workspace, payload) => answerAction(needs, workspace, payload));
    case 'view_submission':
      return answer(viewSubmission, (workspace, payload) =>
        answerForm(needs, workspace, payload, acknowledge),
      );
    case 'message_action':
      await acknowledge();
      return answer(messageAction, (workspace, payload) => answerMenu(needs, workspace, payload));
    case 'event_callback':
      await acknowledge();
      return dispatchEvent(needs, eventCallback.parse(body));
    default:
      return undefined;
  }
}

function kindOf(body: Delivery['body']): string {
  if (typeof body['command'] === 'string') return 'command';
  return typeof body['type'] === 'string' ? body['type'] : '';
}

function teamOf(body: Delivery['body']): string {
  const { team_id: id, team, user } = body;
  if (typeof id === 'string') return id;
  return idOf(team, 'id') ?? idOf(user, 'team_id') ?? '';
}

function idOf(value: unknown, name: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const found: unknown = Reflect.get(value, name);
  return typeof found === 'string' ? found : null;
}
