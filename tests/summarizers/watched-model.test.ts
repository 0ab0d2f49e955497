import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BroadsheetError } from '../../src/domain/errors.ts';
import type { ModelRequest } from '../../src/ports/model.ts';
import { watchModel } from '../../src/summarizers/watched-model.ts';

const REQUEST: ModelRequest = {
  purpose: 'answer',
  instructions: '',
  input: '',
  schema: {},
  maxOutputTokens: 1,
};

describe('a model that is watched', () => {
  it('is in trouble from its first failure to its next answer', async () => {
    const faults = ['answered 401', 'left alone', null];
    const usage = { inputTokens: 1, outputTokens: 1 };
    const { model, trouble } = watchModel({
      name: 'm',
      maxInputTokens: 100,
      generate() {
        const fault = faults.shift() ?? null;
        if (fault === null) return Promise.resolve({ text: '', usage, end: 'complete' });
        return Promise.reject(new BroadsheetError('model-failed', fault));
      },
    });
    assert.equal(trouble(), null);
    for (let failure = 0; failure < 2; failure += 1) {
      await assert.rejects(model.generate(REQUEST), BroadsheetError);
      assert.equal(trouble(), 'answered 401');
    }
    await model.generate(REQUEST);
    assert.equal(trouble(), null);
  });
});
