import { pauseFeed, removeFeed, resumeFeed } from '../../core/feeds.ts';
import type { SourceSpec } from '../../domain/source.ts';
import type { Owner } from '../../domain/identity.ts';
import type { SourceStore } from '../../ports/store.ts';
import { redactUrl } from '../../text/redact.ts';
import { define, option, type Command } from '../command.ts';
import { privateNotice } from '../views/notice.ts';
import { completeSource } from './completions.ts';

interface Needs {
  readonly store: SourceStore;
}

interface Change {
  readonly name: string;
  readonly description: string;
  readonly done: string;
  readonly apply: (needs: Needs, choice: Choice) => Promise<SourceSpec>;
}

interface Choice {
  readonly owner: Owner;
  readonly feed: string;
}

export const feedRemove = changeCommand({
  name: 'feed remove',
  description: 'Stop reading a source; its articles stay',
  done: 'is read no more; its articles stay',
  apply: removeFeed,
});

export const feedPause = changeCommand({
  name: 'feed pause',
  description: 'Leave a source unread for a while',
  done: 'is paused; /feed resume goes on',
  apply: pauseFeed,
});

export const feedResume = changeCommand({
  name: 'feed resume',
  description: 'Read a paused source again',
  done: 'is read again',
  apply: resumeFeed,
});

/** A command that changes one source, named by a person. */
function changeCommand({ name, description, done, apply }: Change): Command<Needs> {
  return {
    definition: define(name, description, {
      options: [option('feed', 'Its name or address', { isRequired: true, isCompleted: true })],
      access: 'manager',
    }),
    async run(needs, { place, options }) {
      const source = await apply(needs, { owner: place.owner, feed: options['feed'] ?? '' });
      return privateNotice(`“${redactUrl(source.name)}” ${done}.`);
    },
    complete: ({ store }, { text, place }) => completeSource(store, place.owner, text),
  };
}
