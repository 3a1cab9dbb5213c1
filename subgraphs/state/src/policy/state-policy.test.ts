import { publicViewer, type Viewer } from '@concord/kernel';
import { describe, expect, it } from 'vitest';
import type { DataClass, NotificationStatus } from '../generated/schema.ts';
import { notificationConditionHolds } from '../modules/congressional-notification/congressional-notification.policy.ts';
import { decide } from './state-policy.ts';

/** How far the Army's notification has come. */
const stages = {
  draft: row('DRAFT', false, false),
  tieredReview: row('TIERED_REVIEW', false, false),
  ready: row('READY', false, false),
  transmitted: row('TRANSMITTED', true, false),
  published: row('TRANSMITTED', true, true),
};

const everyone = {
  dscaCase: viewer({ roles: ['DSCA_CASE'] }),
  dscaFinance: viewer({ roles: ['DSCA_FIN'] }),
  army: viewer({ roles: ['IA_CM'], implementingAgencies: ['B'] }),
  navy: viewer({ roles: ['IA_CM'], implementingAgencies: ['P'] }),
  noAgency: viewer({ roles: ['IA_CM'] }),
  embassy: viewer({ roles: ['SCO'], country: 'QXB' }),
  command: viewer({ roles: ['CCMD'], combatantCommand: 'CENTCOM' }),
  rsat: viewer({ roles: ['RSAT'] }),
  lawyer: viewer({ roles: ['L_PM'] }),
  vetting: viewer({ roles: ['HR_VET'] }),
  procurement: viewer({ roles: ['P_PROC'], country: 'QXB' }),
  finance: viewer({ roles: ['P_FIN'], country: 'QXB' }),
  senate: viewer({ roles: ['CONG'], committee: 'SFRC' }),
  house: viewer({ roles: ['CONG'], committee: 'HFAC' }),
  otherCommittee: viewer({ roles: ['CONG'], committee: 'SASC' }),
  noCommittee: viewer({ roles: ['CONG'] }),
  auditor: viewer({ roles: ['AUDIT'], purpose: 'audit' }),
  curiousAuditor: viewer({ roles: ['AUDIT'] }),
  public: publicViewer,
  nobody: viewer({ roles: [] }),
};

describe('a notification is there', () => {
  it.each([
    // for                draft  tiered ready  transmitted published
    ['dscaCase', /*    */ true, true, true, true, true],
    ['dscaFinance', /* */ false, false, false, true, true],
    ['army', /*        */ true, true, true, true, true],
    ['navy', /*        */ false, false, false, true, true],
    ['noAgency', /*    */ false, false, false, true, true],
    ['embassy', /*     */ false, false, false, true, true],
    ['command', /*     */ false, false, false, true, true],
    ['rsat', /*        */ true, true, true, true, true],
    ['lawyer', /*      */ true, true, true, true, true],
    ['vetting', /*     */ true, true, true, true, true],
    ['procurement', /* */ false, false, false, false, true],
    ['finance', /*     */ false, false, false, false, true],
    ['senate', /*      */ false, true, false, true, true],
    ['house', /*       */ false, true, false, true, true],
    ['otherCommittee', false, false, false, true, true],
    ['noCommittee', /* */ false, false, false, true, true],
    ['auditor', /*     */ true, true, true, true, true],
    ['curiousAuditor', false, false, false, true, true],
    ['public', /*      */ false, false, false, false, true],
    ['nobody', /*      */ false, false, false, false, false],
  ] as const)('for %s', (who, ...expected) => {
    expect(
      Object.values(stages).map((stage) =>
        holds(stage.isReceived ? 'NOTIFICATION' : 'NOTIFICATION_DRAFT', everyone[who], stage),
      ),
    ).toEqual(expected);
  });
});

describe('the tiered review of a transmitted notification is readable', () => {
  it.each([
    ['dscaCase', true],
    ['dscaFinance', false],
    ['army', true],
    ['navy', false],
    ['embassy', false],
    ['rsat', true],
    ['lawyer', true],
    ['vetting', true],
    ['procurement', false],
    ['senate', false],
    ['otherCommittee', false],
    ['auditor', true],
    ['curiousAuditor', false],
    ['public', false],
  ] as const)('for %s: %s', (who, expected) => {
    expect(holds('NOTIFICATION_DRAFT', everyone[who], stages.published)).toBe(expected);
  });
});

describe('reference data', () => {
  it('is for everyone who is anyone', () => {
    const readers = Object.entries(everyone).filter(
      ([, one]) => decide(one, 'REFERENCE').kind === 'always',
    );
    expect(readers.map(([who]) => who)).toEqual(
      Object.keys(everyone).filter((who) => who !== 'nobody'),
    );
  });

  it('is written by State alone', () => {
    const writers = Object.entries(everyone).filter(
      ([, one]) => decide(one, 'REFERENCE', 'write').kind !== 'never',
    );
    expect(writers.map(([who]) => who)).toEqual(['rsat', 'lawyer']);
  });
});

describe('approving a draft', () => {
  it("is RSAT's alone", () => {
    const approvers = Object.entries(everyone).filter(
      ([, one]) => decide(one, 'NOTIFICATION_DRAFT', 'approve').kind !== 'never',
    );
    expect(approvers.map(([who]) => who)).toEqual(['rsat']);
  });
});

describe('State’s decisions', () => {
  const whoMay = (dataClass: DataClass, action: 'read' | 'approve') =>
    Object.entries(everyone)
      .filter(([, one]) => decide(one, dataClass, action).kind !== 'never')
      .map(([who]) => who);

  it.each(['STATE_DECISION', 'NOTIFICATION_CLEARANCE'] as const)(
    'are RSAT’s alone to make: %s',
    (dataClass) => {
      expect(whoMay(dataClass, 'approve')).toEqual(['rsat']);
    },
  );

  it('are read with their reasons and conditions by State, and by an audit', () => {
    expect(whoMay('DECISION_RATIONALE', 'read')).toEqual(['rsat', 'lawyer', 'vetting', 'auditor']);
  });

  it('are not read by Congress and the public', () => {
    const readers = new Set(whoMay('STATE_DECISION', 'read'));
    expect(Object.keys(everyone).filter((who) => !readers.has(who))).toEqual([
      'senate',
      'house',
      'otherCommittee',
      'noCommittee',
      'curiousAuditor',
      'public',
      'nobody',
    ]);
  });
});

function viewer(attributes: Partial<Viewer>): Viewer {
  return { ...publicViewer, subject: 'somebody', ...attributes };
}

function row(status: NotificationStatus, isReceived: boolean, isPublished: boolean) {
  return { status, isReceived, isPublished, implementingAgencies: ['B'] };
}

function holds(dataClass: DataClass, one: Viewer, stage: (typeof stages)['draft']): boolean {
  const decision = decide(one, dataClass);
  return (
    decision.kind === 'always' ||
    (decision.kind === 'when' &&
      decision.alternatives.some((alternative) =>
        alternative.every((condition) => notificationConditionHolds(condition, one, stage)),
      ))
  );
}
