import { parseValue } from 'graphql';
import { describe, expect, it } from 'vitest';
import { codeOf } from '../testing/thrown.ts';
import { dateScalar, parseDate } from './date.ts';
import { dateTimeScalar, parseDateTime } from './date-time.ts';

describe('a calendar date', () => {
  it.each(['1900-01-01', '2024-02-29', '2026-12-31', '2199-12-31'])('is %s', (date) => {
    expect(parseDate(date)).toBe(date);
  });

  it.each([
    '0000-01-01',
    '1899-12-31',
    '2200-01-01',
    '9999-12-31',
    '2026-02-29',
    '2026-02-30',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '20260101',
    '2026-01-01T00:00:00Z',
    '+002026-01-01',
    ' 2026-01-01',
    '2026-01-01\n',
    '٢٠٢٦-٠١-٠١',
    'yesterday',
    '',
    20260101,
    null,
    new Date(0),
  ])('is not %j', (value) => {
    expect(codeOf(() => parseDate(value))).toBe('BAD_USER_INPUT');
  });

  it('is a string in a document', () => {
    expect(codeOf(() => dateScalar.parseLiteral(parseValue('20260101')))).toBe('BAD_USER_INPUT');
  });

  it('that is wrong in a record is a fault, which does not tell the value', () => {
    expect(codeOf(() => dateScalar.serialize('1776-07-04'))).toBe(
      'Error: a resolver gave a value that is no Date',
    );
  });
});

describe('a moment', () => {
  it.each([
    ['2026-03-02T14:05:00Z', '2026-03-02T14:05:00.000Z'],
    ['2026-03-02T14:05:00.1Z', '2026-03-02T14:05:00.100Z'],
    ['2024-02-29T23:59:59.999Z', '2024-02-29T23:59:59.999Z'],
  ])('%s is %s', (text, moment) => {
    expect(parseDateTime(text)).toBe(moment);
  });

  it.each([
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '2026-02-30T00:00:00Z',
    '2026-06-30T23:59:60Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T00:00:00+99:00',
    '2026-01-01T00:00:00+00:00',
    '2026-01-01T00:00:00-00:00',
    '2026-01-01T00:00:00z',
    '2026-01-01T00:00:00',
    '2026-01-01 00:00:00Z',
    '2026-01-01T00:00:00.1234Z',
    '2026-01-01',
    1_767_225_600_000,
    null,
  ])('is not %j', (value) => {
    expect(codeOf(() => parseDateTime(value))).toBe('BAD_USER_INPUT');
  });

  it('that is wrong in a record is a fault', () => {
    expect(codeOf(() => dateTimeScalar.serialize('now'))).toBe(
      'Error: a resolver gave a value that is no DateTime',
    );
  });
});
