import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainReply } from '../../src/text/plain-reply.ts';
import { createBotWorld } from '../fakes/bot-world.ts';

async function status(trouble: string | null, isManager: boolean): Promise<string> {
  const { about } = createBotWorld().needs;
  const modelTrouble = () => trouble;
  const world = createBotWorld({ about: { ...about, writtenBy: 'gpt-x', modelTrouble } });
  const event = { type: 'command', command: 'status', options: {}, words: '' } as const;
  const told = await world.send(event, { isManager });
  assert.ok(told);
  return plainReply(told);
}

describe('/status', () => {
  it('names the model that writes', async () => {
    assert.match(await status(null, true), /Summaries: gpt-x\n/);
  });

  it('says that the model does not serve, and to managers why', async () => {
    const trouble = 'the model endpoint answered 401';
    assert.match(await status(trouble, true), /gpt-x does not serve: .*answered 401/);
    assert.match(await status(trouble, false), /own sentences, as gpt-x does not serve\n/);
  });
});
