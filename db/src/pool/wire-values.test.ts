import { describe, expect, it } from 'vitest';
import { settingsStatement } from './settings.ts';
import { toWireValues } from './wire-values.ts';

describe('a parameter', () => {
  it.each([
    ['text', 'a', 'a'],
    ['null', null, null],
    ['a boolean', false, false],
    ['a large number', 2n ** 60n, '1152921504606846976'],
    ['an instant', new Date(0), '1970-01-01T00:00:00.000Z'],
    ['an array', ['a"b', 'c\\d', 'e,f'], '{"a\\"b","c\\\\d","e,f"}'],
    ['no value at all', [], '{}'],
    ['a gap in an array', ['null', null], '{"null",null}'],
  ])('can be %s', (_what, value, sent) => {
    expect(toWireValues([value])).toEqual([sent]);
  });

  it.each([
    ['undefined', undefined],
    ['an object', {}],
    ['a symbol', Symbol('s')],
    ['an invalid date', new Date(Number.NaN)],
  ])('cannot be %s', (_what, value) => {
    expect(() => toWireValues([value])).toThrow();
  });
});

describe('settings', () => {
  it('are one statement for any number of them', () => {
    expect(settingsStatement({ 'concord.a': '1', 'concord.b_c': '2' })).toEqual({
      text: 'select set_config($1, $2, true), set_config($3, $4, true)',
      parameters: ['concord.a', '1', 'concord.b_c', '2'],
    });
    expect(settingsStatement({})).toBeNull();
  });

  it.each(['role', 'concord', 'concord.', 'row_security', 'Concord.a', 'concord.a; reset all'])(
    'are not called %s',
    (name) => {
      expect(() => settingsStatement({ [name]: '1' })).toThrow(/is not a setting/);
    },
  );
});
