import { offerTopics, type TopicOffers } from '../../core/offer-topics.ts';
import { listStories, tellStory, type StoryNeeds } from '../../core/story.ts';
import type { Clock } from '../../ports/clock.ts';
import { clipText, takeGraphemes } from '../../text/graphemes.ts';
import { define, MAX_SUGGESTION, option, type Command } from '../command.ts';
import type { About } from '../needs.ts';
import { nothingHeld } from '../views/nothing-held.ts';
import { storyReply } from '../views/story.ts';
import { LENGTH_OPTION, PRIVATE_OPTION, lengthOf } from './options.ts';

export interface StoryCommandNeeds extends StoryNeeds {
  readonly store: StoryNeeds['store'] & TopicOffers;
  readonly clock: Pick<Clock, 'now'>;
  readonly about: About;
}

/** `/story`: one event over outlets. */
export const story: Command<StoryCommandNeeds> = {
  definition: define(
    'story',
    'One event over outlets: what happened, who reports what, where they differ',
    {
      options: [
        option('story', 'Its headline, or words of it', { isRequired: true, isCompleted: true }),
        LENGTH_OPTION,
        PRIVATE_OPTION,
      ],
    },
  ),
  async run(needs, { options, place }) {
    const title = options['story'] ?? '';
    const account = await tellStory(needs, {
      owner: place.owner,
      title,
      length: lengthOf(options),
      language: needs.about.language,
      now: needs.clock.now(),
    });
    if (account !== null) return storyReply(account);
    return nothingHeld(title, await offerTopics(needs.store, place.owner, title));
  },
  async complete({ store }, { text, place }) {
    const wanted = text.trim().toLowerCase();
    const titles = await listStories(store, place.owner);
    return titles
      .filter((title) => title.toLowerCase().includes(wanted))
      .map((title) => ({
        label: clipText(title, MAX_SUGGESTION),
        value: takeGraphemes(title, MAX_SUGGESTION),
      }));
  },
};
