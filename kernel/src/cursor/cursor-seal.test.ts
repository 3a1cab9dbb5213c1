import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf } from '../testing/thrown.ts';
import { createCursorSeal } from './cursor-seal.ts';

const secret = randomBytes(32);
const seal = createCursorSeal(secret);
const positions = fc.array(fc.option(fc.string({ unit: 'binary', maxLength: 40 })), {
  maxLength: 4,
});
const bindings = fc.string({ unit: 'binary', maxLength: 60 });

describe('a cursor', () => {
  it('opens to the position it was made of, also after a restart', () => {
    const restarted = createCursorSeal(Uint8Array.from(secret));
    fc.assert(
      fc.property(positions, bindings, (position, binding) => {
        expect(restarted.open(seal.seal(position, binding), binding)).toEqual(position);
      }),
    );
  });

  it('is the same each time for one position of one list', () => {
    expect(seal.seal(['a', null], 'list')).toBe(seal.seal(['a', null], 'list'));
  });

  it('shows nothing of the row', () => {
    const cursor = seal.seal(['BN-B-UAA', '12370000.00'], 'list');
    const inside = Buffer.from(cursor, 'base64url').toString('latin1');
    expect(inside).not.toMatch(/UAA|1237/);
    expect(cursor).toMatch(/^[\w-]+$/);
  });

  it('does not open with a bit flipped', () => {
    const cursor = seal.seal(['2026-03-02', 'BN-B-UAA'], 'list');
    const bytes = Buffer.from(cursor, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(codeOf(() => seal.open(flipped.toString('base64url'), 'list'))).toBe('INVALID_CURSOR');
    }
  });

  it('does not open cut short', () => {
    const cursor = seal.seal(['2026-03-02', 'BN-B-UAA'], 'list');
    for (let length = 0; length < cursor.length; length += 1) {
      expect(codeOf(() => seal.open(cursor.slice(0, length), 'list'))).toBe('INVALID_CURSOR');
    }
  });

  const good = seal.seal(['a'], 'list');
  it.each([
    ['of another list', seal.seal(['a'], 'other')],
    ['of another secret', createCursorSeal(randomBytes(32)).seal(['a'], 'list')],
    ['with something behind it', `${good}AA`],
    ['with a character that base64 skips', `${good.slice(0, 8)}!${good.slice(8)}`],
    ['padded', `${good}=`],
    ['with spare bits set', `${good.slice(0, -1)}${good.endsWith('A') ? 'B' : 'A'}`],
    ['of a counter', '0'],
    ['in clear', Buffer.from('["a"]').toString('base64url')],
    ['that is empty', ''],
    ['of a megabyte', 'A'.repeat(1 << 20)],
    ['that is no text of base64', '\u{1f600}'],
  ])('%s does not open', (_what, cursor) => {
    expect(codeOf(() => seal.open(cursor, 'list'))).toBe('INVALID_CURSOR');
  });

  it('says one sentence for everything that is wrong with it', () => {
    const messages = ['', 'x', seal.seal(['a'], 'other')].map((cursor) => {
      try {
        seal.open(cursor, 'list');
        return 'opened';
      } catch (fault) {
        return String(fault);
      }
    });
    expect(new Set(messages).size).toBe(1);
  });

  it('needs a secret of 32 bytes', () => {
    expect(() => createCursorSeal(randomBytes(31))).toThrow('31 bytes');
    expect(() => createCursorSeal(new Uint8Array())).toThrow('0 bytes');
  });
});
