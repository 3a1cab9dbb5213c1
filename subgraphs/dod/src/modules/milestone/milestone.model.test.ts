import { readTypeDefs } from '@concord/schema';
import { Kind } from 'graphql';
import { expect, it } from 'vitest';
import { milestoneOf } from '../life-cycle/milestones.model.ts';

it('Every milestone that a command reaches is one the graph knows, and no other', () => {
  const known = readTypeDefs('dod').definitions.flatMap((definition) =>
    definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'CaseMilestoneCode'
      ? (definition.values ?? []).map(({ name }) => name.value)
      : [],
  );
  expect(new Set(known)).toEqual(new Set(Object.values(milestoneOf)));
});
