import { describe, expect, it } from 'vitest';
import { startOperation } from './start-operation.ts';

const example = {
  name: 'A',
  role: 'PUBLIC',
  description: 'A.',
  document: 'query A { a }',
  variables: { first: 1 },
};

describe('the page opens with', () => {
  it('the operation of its link', () => {
    const linked = { document: '{ b }', variables: null };
    expect(startOperation('#query=%7B+b+%7D', true, [example])).toEqual(linked);
  });

  it('the first example on a first visit', () => {
    expect(startOperation('', false, [example])).toEqual({
      document: 'query A { a }',
      variables: '{\n  "first": 1\n}',
    });
  });

  it('an example of the public rather than one that needs a role', () => {
    const ofRole = { ...example, role: 'RSAT', document: 'query B { b }' };
    expect(startOperation('', false, [ofRole, example])?.document).toBe('query A { a }');
    expect(startOperation('', false, [ofRole])?.document).toBe('query B { b }');
  });

  it('the tabs of the last visit', () => {
    expect(startOperation('', true, [example])).toBeNull();
  });
});
