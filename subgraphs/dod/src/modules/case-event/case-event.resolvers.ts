import { connectionResolvers } from '@concord/kernel';
import type { Resolvers } from '../../generated/schema.ts';
import { commandAgencyOf } from '../transition/command-agency.model.ts';
import type { CaseEventModel } from './case-event.model.ts';

export const caseEventResolvers = {
  Case: {
    history: ({ caseId }, args, { caseEvents }) => caseEvents.ofCase(caseId, args),
  },
  ReliedOnFact: { agency: ({ agency }) => commandAgencyOf(agency) },
  CaseEventConnection: connectionResolvers<CaseEventModel>(),
} satisfies Resolvers;
