import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { reply, type Reply } from '../../../src/domain/reply.ts';
import { until } from '../../contracts/platform.ts';
import { createFakeBot, textReply, type FakeBot } from '../../fakes/bot.ts';
import { GOLDEN_REPLIES } from '../../fixtures/replies.ts';
import type { Channel, Fault, Message } from './state.ts';
import { sleep } from './web-api.ts';
import { openSlackWorld, type SlackWorld } from './world.ts';

const CLAIMS = ['Four *zones* are planned.', 'Sanctions were <not> discussed.', 'They met twice.'];
/** Longer than the spacing of drafts in this world. */
const PAUSE_MS = 30;
const MOMENT_MS = 2_000;

function answerOf(count: number, title: string): Reply {
  const items = CLAIMS.slice(0, count).map((text) => ({ text, citations: [1] }));
  return reply('answer', {
    title,
    blocks: [
      { type: 'bullets', items },
      { type: 'buttons', buttons: [{ id: 'ask?proof', label: 'Show proof', style: 'normal' }] },
    ],
    sources: [
      {
        number: 1,
        headline: 'Talks in Washington',
        section: null,
        outlet: 'Example Times',
        publishedAt: null,
        url: 'https://news.example/talks',
      },
    ],
    footer: count === CLAIMS.length ? ['1 article'] : ['writing …'],
  });
}

describe('answers that are streamed into Slack', () => {
  let world: SlackWorld;
  let bot: FakeBot;
  let asked = 0;

  before(async () => {
    world = await openSlackWorld();
    bot = createFakeBot();
    await world.platform.start(bot);
  });

  afterEach(() => {
    assert.deepEqual(world.slack.state.problems, []);
  });

  after(() => world.close());

  /** Asks in a direct message or by a mention; the answer grows by the given drafts. */
  async function ask(drafts: readonly Reply[], channel: Channel = world.direct) {
    const { slack, person, team } = world;
    asked += 1;
    bot.answer(async (_, showDraft) => {
      for (const draft of drafts.slice(0, -1)) {
        showDraft(draft);
        await untilShown(draft);
      }
      return drafts.at(-1) ?? null;
    });
    const calls = slack.state.calls.length;
    const mention = channel.person === null ? `<@${team.botUser}> ` : '';
    const { message, delivered } = slack.say(person, channel, `${mention}question ${asked}`);
    await delivered;
    await bot.next('message');
    await until(() => answersTo(message).some(isFinished));
    // A call whose answer was lost is made once more.
    await sleep(PAUSE_MS);
    return {
      answers: answersTo(message),
      methods: slack.state.calls.slice(calls).map(({ method }) => method),
    };
  }

  /** Until its last claim stands there; a draft that is never shown is waited for no longer than a moment. */
  async function untilShown(draft: Reply): Promise<void> {
    const claim = CLAIMS.findLast((text) => JSON.stringify(draft).includes(text));
    const isShown = () =>
      world.slack.state.messages.some(
        ({ blocks }) =>
          claim !== undefined &&
          JSON.stringify(blocks).includes(draft.title ?? '') &&
          JSON.stringify(blocks).includes(claim),
      );
    for (let waited = 0; waited < MOMENT_MS && !isShown(); waited += PAUSE_MS)
      await sleep(PAUSE_MS);
  }

  function answersTo({ ts }: Message): readonly Message[] {
    return world.slack.state.messages.filter(({ thread }) => thread === ts);
  }

  /** The footer of a whole answer, or of the first part of a long one, comes last. */
  function isFinished({ isStreaming, blocks }: Message): boolean {
    return !isStreaming && /1 article|continued below/u.test(JSON.stringify(blocks.at(-1)));
  }

  function fault(parts: Omit<Fault, 'times'>): void {
    world.slack.fault(parts);
  }

  function titled(): readonly Reply[] {
    const title = `Question ${asked + 1}`;
    return [answerOf(1, title), answerOf(2, title), answerOf(3, title)];
  }

  function assertWhole({ answers }: { readonly answers: readonly Message[] }): void {
    assert.equal(answers.length, 1, JSON.stringify(answers.map(({ text }) => text)));
    const [answer] = answers;
    assert.equal(answer?.isStreaming, false);
    const shown = JSON.stringify(answer?.blocks);
    for (const text of [...CLAIMS, 'Talks in Washington', 'Show proof', '1 article']) {
      assert.equal(shown.split(text).length, 2, `${text} stands once in ${shown}`);
    }
    assert.doesNotMatch(shown, /writing …/u);
  }

  it('grows claim by claim in a direct message, and ends with its text for screen readers', async () => {
    const { answers, methods } = await ask(titled());
    assertWhole({ answers });
    assert.deepEqual([answers[0]?.pieces, answers[0]?.edits], [2, 1]);
    assert.match(answers[0]?.text ?? '', /They met twice/u);
    assert.deepEqual(
      methods.filter((method) => method.startsWith('chat.')),
      ['chat.startStream', 'chat.appendStream', 'chat.stopStream', 'chat.update'],
    );
  });

  it('ends as the same answer would that came at once', async () => {
    const drafts = titled();
    const [streamed] = (await ask(drafts)).answers;
    const [posted] = (await ask(drafts.slice(-1))).answers;
    assert.deepEqual(streamed?.blocks, posted?.blocks);
    assert.equal(streamed?.text, posted?.text);
  });

  it('grows in the thread of a mention, for the person who asked', async () => {
    const { slack, channel, person, team } = world;
    assertWhole(await ask(titled(), channel));
    const started = slack.state.calls.findLast(({ method }) => method === 'chat.startStream');
    assert.equal(started?.args['recipient_user_id'], person.id);
    assert.equal(started?.args['recipient_team_id'], team.id);
  });

  it('sends article text as blocks, never as markdown', () => {
    const calls = world.slack.state.calls.filter(({ method }) => method.endsWith('Stream'));
    assert.ok(calls.length > 3);
    for (const { args } of calls) {
      assert.equal(args['markdown_text'], undefined);
      for (const chunk of (args['chunks'] ?? []) as { type: string }[]) {
        assert.equal(chunk.type, 'blocks');
      }
    }
  });

  it('keeps to edits in a channel that takes no streams, and asks it once', async () => {
    const { slack, person } = world;
    const channel = slack.addChannel(world.team, [person]);
    fault({ method: 'chat.startStream', error: 'channel_type_not_supported' });
    const first = await ask(titled(), channel);
    assertWhole(first);
    assert.ok(first.methods.includes('chat.update'));
    const second = await ask(titled(), channel);
    assertWhole(second);
    assert.ok(!second.methods.includes('chat.startStream'));
  });

  for (const parts of [
    { method: 'chat.startStream', status: 429, retryAfter: 1 },
    { method: 'chat.startStream', error: 'internal_error' },
    { method: 'chat.appendStream', error: 'message_not_in_streaming_state' },
    { method: 'chat.appendStream', error: 'msg_too_long' },
    { method: 'chat.appendStream', status: 429, retryAfter: 1 },
    { method: 'chat.appendStream', drop: true, isAfterWork: true },
    { method: 'chat.appendStream', status: 500 },
    { method: 'chat.stopStream', status: 429, retryAfter: 1 },
    { method: 'chat.stopStream', status: 500, isAfterWork: true },
    { method: 'chat.stopStream', drop: true },
    { method: 'chat.update', status: 429, retryAfter: 1 },
    { method: 'chat.update', drop: true, isAfterWork: true },
  ]) {
    it(`ends as one whole message after ${JSON.stringify(parts)}`, async () => {
      fault(parts);
      assertWhole(await ask(titled()));
    });
  }

  it('says the answer anew where its draft can not be edited', async () => {
    fault({ method: 'chat.update', error: 'edit_window_closed' });
    const { answers } = await ask(titled());
    assertWhole({ answers: answers.slice(1) });
  });

  it('goes on by edits when Slack has ended the stream by itself', async () => {
    const { slack } = world;
    const drafts = titled();
    const asking = ask(drafts);
    await until(() => slack.state.messages.some(({ isStreaming }) => isStreaming));
    for (const message of slack.state.messages) message.isStreaming = false;
    assertWhole(await asking);
  });

  it('takes words back where the answer is not what was drafted', async () => {
    const title = `Question ${asked + 1}`;
    const draft = textReply('A first guess.', { title });
    assertWhole(await ask([draft, answerOf(3, title)]));
  });

  it('goes on in the thread where an answer is too long for one message', async () => {
    const whole = GOLDEN_REPLIES['ten-times'] ?? textReply('');
    const long = { ...whole, blocks: whole.blocks.slice(0, 40) };
    const draft = { ...long, blocks: long.blocks.slice(0, 2), sources: [], footer: [] };
    const { answers } = await ask([draft, long]);
    const parts = world.platform.split(long);
    await until(() => answersTo({ ts: answers[0]?.thread } as Message).length === parts.length);
    assert.ok(parts.length > 1);
  });

  it('takes the draft of a private answer away', async () => {
    const { slack, person, channel, team } = world;
    bot.answer(async (_, showDraft) => {
      showDraft(textReply('a draft for all'));
      await sleep(PAUSE_MS);
      return textReply('for you alone', { isPrivate: true });
    });
    slack.say(person, channel, `<@${team.botUser}> in private`);
    await until(() => slack.seen(channel, person).includes('for you alone'));
    assert.ok(!slack.seen(channel, person).some((text) => text.includes('a draft for all')));
  });

  it('edits where there is no thread: the answer to a command', async () => {
    const { slack, person, channel } = world;
    const title = 'Asked by a command';
    const drafts = [answerOf(1, title), answerOf(3, title)];
    bot.answer(async (_, showDraft) => {
      await sleep(200);
      for (const draft of drafts.slice(0, -1)) {
        showDraft(draft);
        await sleep(PAUSE_MS);
      }
      return drafts.at(-1) ?? null;
    });
    const calls = slack.state.calls.length;
    await slack.command(person, channel, '/ask', 'slowly');
    await until(() =>
      slack.seen(channel, person).some((text) => /^Asked[^]*They met twice/u.test(text)),
    );
    const methods = slack.state.calls.slice(calls).map(({ method }) => method);
    assert.ok(!methods.includes('chat.startStream') && methods.includes('chat.update'));
  });
});
