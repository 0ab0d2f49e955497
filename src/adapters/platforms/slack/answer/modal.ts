import type { ModalView } from '@slack/types';
import type { Reply } from '../../../../domain/reply.ts';
import { writeOrigin, type ModalOrigin } from '../events/metadata.ts';
import { renderForm, renderLoading, renderNotice } from '../render/form.ts';
import type { Workspace } from '../workspace.ts';

/** A modal that may be opened before its content is known: a trigger lives for 3 s only. */
export interface Modal {
  openLoading(): Promise<void>;
  isOpen(): boolean;
  /** Shows a form, or a reply that turned out to be none. Rejects where Slack takes no view any more. */
  show(reply: Reply): Promise<void>;
}

export function createModal(workspace: Workspace, triggerId: string, origin: ModalOrigin): Modal {
  const metadata = writeOrigin(origin);
  let opened: string | null = null;

  async function open(view: ModalView): Promise<void> {
    const answer = await workspace.client.views.open({ trigger_id: triggerId, view });
    opened = answer.view?.id ?? null;
  }

  return {
    openLoading: () => open(renderLoading(metadata)),
    isOpen: () => opened !== null,
    async show(reply) {
      const { form } = reply;
      const view =
        form === null ? renderNotice(reply, metadata) : renderForm(form, reply, metadata);
      if (opened === null) await open(view);
      else await workspace.client.views.update({ view_id: opened, view });
    },
  };
}
