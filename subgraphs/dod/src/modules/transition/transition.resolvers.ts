import { connectionResolvers, globalId, invariant } from '@concord/kernel';
import type { Resolvers } from '../../generated/schema.ts';
import type { Guard, Transition } from '../life-cycle/transition.model.ts';
import { commandAgencyOf } from './command-agency.model.ts';

export const transitionResolvers = {
  Query: {
    caseTransitions: (_root, args, { transitions }) => transitions.list(null, args),
    caseGuards: (_root, args, { transitions }) => transitions.guards(null, args),
  },
  Case: {
    possibleTransitions: (row, _args, { transitions }) => transitions.possible(row),
  },
  PossibleTransition: {
    agency: ({ agency }) => commandAgencyOf(agency),
    isPossibleNow: ({ lacks }) => lacks.length === 0,
  },
  CaseTransition: {
    id: ({ id }) => globalId('CaseTransition', id),
    agency: ({ agency }) => commandAgencyOf(agency),
    guards: ({ guards }, _args, { transitions }) =>
      Promise.all(
        guards.map(async (name) => {
          const guard = await transitions.guardByName.load(name);
          invariant(guard !== null, 'a transition asks for rules that exist');
          return guard;
        }),
      ),
  },
  CaseTransitionConnection: connectionResolvers<Transition>(),
  CaseGuard: { id: ({ name }) => globalId('CaseGuard', name) },
  CaseGuardConnection: connectionResolvers<Guard>(),
} satisfies Resolvers;
