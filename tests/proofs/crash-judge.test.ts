import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { createSqliteStore } from '../../src/adapters/stores/sqlite/store.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import { delivery } from '../contracts/store/deliveries.ts';
import { NOW } from '../contracts/store/samples.ts';
import { subscription } from '../contracts/store/subscriptions.ts';
import { judgeCrashes } from './crash-judge.ts';
import { printOf } from './crash-world.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-judge-'));
const path = join(folder, 'judge.db');
await createSqliteStore({ path, clock: { now: () => NOW } })[Symbol.asyncDispose]();
after(() => rmSync(folder, { recursive: true, force: true }));

/** Due at 08:00 in Berlin, of two parts. */
const EDITION = delivery('d1', {
  state: 'sent',
  dueAt: Temporal.Instant.from('2026-11-24T07:00Z'),
});
const ORDER = subscription('s1', { createdAt: NOW.subtract({ hours: 12 }) });
const [FIRST = '', SECOND = ''] = EDITION.parts.map(({ key }) => printOf(key));

function judge(prints: readonly string[], deliveries: readonly Delivery[] = [EDITION]) {
  const world = { shown: () => new Map([[EDITION.place.channel, prints]]) };
  const end = { world, subscriptions: [ORDER], deliveries, path, at: NOW };
  const { lost, doubled, outOfOrder, missedSlots, integrity } = judgeCrashes(end);
  assert.equal(integrity, 'ok');
  return { lost, doubled, outOfOrder, missedSlots };
}

describe('the judge of crashes', () => {
  const well = { lost: 0, doubled: 0, outOfOrder: 0, missedSlots: 0 };

  it('finds nothing where each part stands once and in order', () => {
    assert.deepEqual(judge([FIRST, SECOND]), well);
  });

  it('finds what is lost, doubled and out of order', () => {
    assert.deepEqual(judge([FIRST]), { ...well, lost: 1, outOfOrder: 1 });
    assert.deepEqual(judge([FIRST, SECOND, SECOND]), { ...well, doubled: 1, outOfOrder: 1 });
    assert.deepEqual(judge([SECOND, FIRST]), { ...well, outOfOrder: 1 });
    assert.deepEqual(judge([FIRST, 'other', SECOND]), { ...well, outOfOrder: 1 });
  });

  it('finds editions that were given up, and those that never came', () => {
    assert.deepEqual(judge([], [{ ...EDITION, state: 'held' }]), {
      ...well,
      lost: 1,
      missedSlots: 1,
    });
    assert.deepEqual(judge([], []), { ...well, missedSlots: 1 });
  });
});
