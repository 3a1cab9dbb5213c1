import { readSupergraphSdl } from '@concord/schema';
import { describe, expect, it } from 'vitest';
import { fakeSupergraphSdl } from '../testing/fake-world.ts';
import { supergraphProblems } from './supergraph-problems.ts';

describe('a supergraph', () => {
  it('has no problem if every entity has one key', () => {
    expect(supergraphProblems(fakeSupergraphSdl)).toEqual([]);
    expect(supergraphProblems(readSupergraphSdl())).toEqual([]);
  });

  it('has one for a second key, and for arguments inside a requirement', () => {
    const bad = `type Case @join__type(graph: DOD, key: "caseId") @join__type(graph: STATE, key: "id") {
      caseId: String!
      fee: Int @join__field(graph: STATE, requires: "total(currency: USD)")
      tax: Int @join__field(graph: STATE, requires: "total")
    }`;
    expect(supergraphProblems(bad)).toEqual([
      'Case has 2 keys (caseId; id): an entity has one.',
      'Case.fee requires "total(currency: USD)": no arguments.',
    ]);
  });
});
