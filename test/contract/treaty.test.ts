import { checkFieldClasses } from '@concord/kernel';
import { breakingChanges, classProblems, supergraphDrift } from '@concord/programs';
import {
  readReleasedSchema,
  readSupergraphSdl,
  readTypeDefs,
  toPublicSchema,
} from '@concord/schema';
import { dodPolicy } from '@concord/subgraph-dod';
import { type DocumentNode, parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';

/** The SDL of the Department of Defense with a change that somebody might make. */
function changed(from: string, to: string): DocumentNode {
  const sdl = print(readTypeDefs('dod'));
  expect(sdl).toContain(from);
  return parse(sdl.replace(from, to));
}

const problemsOf = (typeDefs: DocumentNode) => checkFieldClasses(typeDefs, dodPolicy.dataClasses);

describe('the treaty as it stands', () => {
  it('has a class for every field, is composed, and breaks no promise', () => {
    expect([classProblems(), supergraphDrift(), breakingChanges()]).toEqual(['', '', '']);
  });
});

describe('a field of the SDL', () => {
  it('without a data class is named, with what to do', () => {
    const bare = changed('type CaseAggregate @dataClass(is: CASE_HEADER)', 'type CaseAggregate');
    expect(problemsOf(bare)).toContain(
      "CaseAggregate.count has no data class: add @dataClass(is: …) to it or to its type, with a class of the agency's matrix.",
    );
  });

  it('with a class that the matrix does not decide is named, with what to do', () => {
    const decided = dodPolicy.dataClasses.filter((name) => name !== 'RELEASE_CONDITIONS');
    expect(checkFieldClasses(readTypeDefs('dod'), decided)).toEqual([
      "ReleaseDetermination.conditions has the class RELEASE_CONDITIONS, which the agency's matrix does not hold: add it there.",
    ]);
  });

  it('that is narrower than its type and not nullable is named, with what to do', () => {
    const strict = changed(
      'status: CaseStatus @dataClass(is: CASE_INTERNAL_STATUS)',
      'status: CaseStatus! @dataClass(is: CASE_INTERNAL_STATUS)',
    );
    expect(problemsOf(strict)).toEqual([
      'Case.status is narrower than its type and so must be nullable: take the "!" off its type.',
    ]);
  });
});

describe('the supergraph', () => {
  it('that is not what the SDL composes to is noticed, with what to do', () => {
    expect(supergraphDrift(`${readSupergraphSdl()}\n# by hand`)).toBe(
      'schema/supergraph.graphql is not what the SDL of the three agencies composes to.',
    );
  });

  it.each([
    ['a field that is gone', '  partnerStatus: ', '  stage: ', 'Case.partnerStatus was removed.'],
    [
      'a field that may be null now',
      'transmittalNumber: String!\n',
      'transmittalNumber: String\n',
      'CongressionalNotification.transmittalNumber changed type from String! to String.',
    ],
    [
      'a value that is gone',
      'SUSPENDED @join__enumValue',
      'PAUSED @join__enumValue',
      'SUSPENDED was removed from enum type CaseStatus.',
    ],
  ])('that breaks a promise is noticed, by name: %s', (_what, from, to, sentence) => {
    const sdl = readSupergraphSdl();
    const broken = sdl.replace(from, to);
    expect(broken).not.toBe(sdl);
    expect(breakingChanges(broken).split('\n')).toContain(sentence);
  });

  it('that gains a nullable field breaks nobody', () => {
    const more = readSupergraphSdl().replace(
      /^ {2}partnerStatus: /m,
      '  note: String @join__field(graph: DOD)\n  partnerStatus: ',
    );
    expect(breakingChanges(more)).toBe('');
    expect(toPublicSchema(more).getType('Case')).toBeDefined();
    expect(readReleasedSchema().getType('Case')).toBeDefined();
  });
});
