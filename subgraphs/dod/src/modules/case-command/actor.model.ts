import type { Viewer } from '@concord/kernel';
import type { Actor } from '../life-cycle/attempt.model.ts';
import type { CaseState } from '../life-cycle/case-state.model.ts';

/**
 * Who a viewer is on this case: its roles as far as they are for it. An implementing agency's officer is
 * one on its agency's cases only, an officer in a country on that country's.
 */
export function actorOf(viewer: Viewer, state: CaseState, isInArea: boolean): Actor {
  const isOwn: Readonly<Record<string, boolean>> = {
    IA_CM: viewer.implementingAgencies.includes(state.implementingAgency),
    SCO: viewer.country === state.purchaserCode,
    P_PROC: viewer.country === state.purchaserCode,
    P_FIN: viewer.country === state.purchaserCode,
    CCMD: isInArea,
  };
  return {
    subject: viewer.subject ?? 'public',
    roles: viewer.roles.filter((role) => isOwn[role] ?? true),
    organization: viewer.organization,
  };
}
