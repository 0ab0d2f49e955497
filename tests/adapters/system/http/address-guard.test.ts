import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { createAddressGuard } from '../../../../src/adapters/system/http/address-guard.ts';
import { createBlockList } from '../../../../src/adapters/system/http/blocked-ranges.ts';
import { BroadsheetError } from '../../../../src/domain/errors.ts';

const PRIVATE_BLOCKS: readonly (readonly [number, number])[] = [
  [0x7f000000, 8],
  [0x0a000000, 8],
  [0xac100000, 12],
  [0xc0a80000, 16],
  [0xa9fe0000, 16],
  [0x64400000, 10],
  [0xe0000000, 4],
];

const privateAddress = fc
  .tuple(fc.constantFrom(...PRIVATE_BLOCKS), fc.nat(0xffffffff))
  .map(([[base, bits], host]) => base + (host % 2 ** (32 - bits)));

/** Spellings that a URL takes for the same address. */
const SPELLINGS: readonly ((address: number) => string)[] = [
  (address) => octets(address).join('.'),
  (address) => `${address}`,
  (address) => `0x${address.toString(16)}`,
  (address) =>
    octets(address)
      .map((octet) => `0${octet.toString(8)}`)
      .join('.'),
  (address) =>
    octets(address)
      .map((octet) => `0x${octet.toString(16)}`)
      .join('.'),
  (address) => `${octets(address)[0]}.${address % 2 ** 24}`,
  (address) => `[::ffff:${octets(address).join('.')}]`,
  (address) => `[::${octets(address).join('.')}]`,
  (address) => `[64:ff9b::${octets(address).join('.')}]`,
  (address) => `[2002:${(address >>> 16).toString(16)}:${(address % 65_536).toString(16)}::1]`,
];

function octets(address: number): readonly number[] {
  return [24, 16, 8, 0].map((shift) => (address >>> shift) & 255);
}

describe('the address guard', () => {
  const guard = createAddressGuard([]);

  it('refuses every private address in every spelling', () => {
    fc.assert(
      fc.property(privateAddress, fc.constantFrom(...SPELLINGS), (address, spell) => {
        assert.throws(
          () => guard.checkUrl(`http://${spell(address)}/`),
          (error) => error instanceof BroadsheetError && error.advice !== null,
          spell(address),
        );
      }),
      { numRuns: 3_000 },
    );
  });

  it('answers any text with a URL of the web or a typed error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => {
        try {
          return /^https?:$/.test(guard.checkUrl(text).protocol);
        } catch (error) {
          return error instanceof BroadsheetError;
        }
      }),
      { numRuns: 150 },
    );
  });

  it('lets all other addresses of the public internet pass', () => {
    const blocked = createBlockList();
    fc.assert(
      fc.property(fc.nat(0xffffffff), (address) => {
        const text = octets(address).join('.');
        if (blocked.check(text)) return;
        assert.equal(guard.checkUrl(`http://${text}/`).hostname, text);
      }),
      { numRuns: 2_000 },
    );
    for (const text of ['8.8.8.8', '1.1.1.1', '172.32.0.1', '100.128.0.1', '192.0.1.1']) {
      assert.equal(blocked.check(text), false, text);
    }
  });

  it('refuses a network of the operator’s that is none', () => {
    assert.throws(() => createAddressGuard(['10.0.0.0/x']), { code: 'invalid-configuration' });
    assert.throws(() => createAddressGuard(['10.0.0.0/99']), { code: 'invalid-configuration' });
  });
});
