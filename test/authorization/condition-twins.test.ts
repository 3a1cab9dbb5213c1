import { openAdmin } from '@concord/db';
import type { Identity } from '@concord/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestGraph, type TestGraph } from '../harness/graph.ts';
import { viewers } from '../harness/viewers.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph('single');
});
afterAll(() => graph.close());

/**
 * Viewers of two roles, so that a condition decides fields of rows that another role opens. Vetting
 * opens every header, but neither status nor totals.
 */
const twoRoles: Readonly<Record<string, Identity>> = {
  'a vetting officer who also works for the Army': {
    subject: 'x',
    roles: ['HR_VET', 'IA_CM'],
    implementingAgencies: ['B'],
  },
  'one who also works for two agencies': {
    subject: 'x',
    roles: ['IA_CM', 'HR_VET'],
    implementingAgencies: ['P', 'D'],
  },
  'one who also works for no agency': { subject: 'x', roles: ['HR_VET', 'IA_CM'] },
  'one who is also in Bandaria’s embassy': {
    subject: 'x',
    roles: ['HR_VET', 'SCO'],
    country: 'QXB',
  },
  'one who is also in an embassy nowhere': { subject: 'x', roles: ['HR_VET', 'SCO'] },
  'one who also serves CENTCOM': {
    subject: 'x',
    roles: ['HR_VET', 'CCMD'],
    combatantCommand: 'CENTCOM',
  },
  'one who also serves EUCOM': {
    subject: 'x',
    roles: ['HR_VET', 'CCMD'],
    combatantCommand: 'EUCOM',
  },
  'one who also serves no command': { subject: 'x', roles: ['HR_VET', 'CCMD'] },
  'one who also buys for Norland': { subject: 'x', roles: ['HR_VET', 'P_PROC'], country: 'QXN' },
  'one who also pays for Bandaria and serves EUCOM': {
    subject: 'x',
    roles: ['P_FIN', 'CCMD', 'HR_VET'],
    country: 'QXB',
    combatantCommand: 'EUCOM',
  },
  'an auditor with a purpose who also vets': {
    subject: 'x',
    roles: ['AUDIT', 'HR_VET'],
    purpose: 'audit',
  },
};
const oneRole = Object.fromEntries(
  Object.entries(viewers).filter(([name]) => !['public', 'senate'].includes(name)),
) as Readonly<Record<string, Identity>>;
const everyone = Object.entries({ ...oneRole, ...twoRoles });

interface CaseShown {
  readonly caseId: string;
  readonly status: string | null;
  readonly totalValue: string | null;
  readonly majorDefenseEquipmentValue: string | null;
}

async function cases(viewer: Identity, given: string) {
  const { data, errors } = await graph.ask(
    viewer,
    `{ cases(first: 100 ${given}) { nodes { caseId status totalValue majorDefenseEquipmentValue } aggregate { totalValue } } }`,
  );
  const shown = data as {
    cases: { nodes: CaseShown[]; aggregate: { totalValue: string | null }[] } | null;
  };
  return { nodes: shown.cases?.nodes ?? null, aggregate: shown.cases?.aggregate ?? [], errors };
}

const ids = (nodes: readonly CaseShown[] | null) => nodes?.map(({ caseId }) => caseId);

describe('what TypeScript shows of a case and what SQL filters, orders and sums by agree', () => {
  const everyStatus = `DRAFT IN_DEVELOPMENT PENDING_RELEASE IN_WRITING IN_DSCA_REVIEW PENDING_STATE
    PENDING_CONGRESS CLEARED COUNTERSIGNED OFFERED COUNTER_OFFERED OFFER_EXPIRED ACCEPTED IMPLEMENTED
    IN_EXECUTION SUSPENDED SUPPLY_SERVICES_COMPLETE IN_RECONCILIATION CLOSED_INTERIM CLOSED_FINAL
    CANCELLED CANCELLED_WITH_COSTS DISAPPROVED BLOCKED_BY_CONGRESS`;

  it.each(everyone)('for %s, on every case', async (_who, viewer) => {
    const all = await cases(viewer, '');
    const fields = [
      ['status', `{in: [${everyStatus}]}`, 'STATUS'],
      ['totalValue', '{gte: "0"}', 'TOTAL_VALUE'],
      ['majorDefenseEquipmentValue', '{gte: "0"}', null],
    ] as const;
    for (const [field, condition, order] of fields) {
      const matching = await cases(viewer, `filter: {${field}: ${condition}}`);
      const isReadable =
        all.errors?.every(({ message }) => !message.includes(`Case.${field}.`)) ?? true;
      if (!isReadable) {
        expect(matching.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
        continue;
      }
      const shown = all.nodes?.filter((node) => node[field] !== null) ?? [];
      expect(ids(matching.nodes)).toEqual(ids(shown));
      const ordered =
        order === null ? null : await cases(viewer, `orderBy: {field: ${order}, direction: DESC}`);
      const firstHidden = ordered?.nodes?.findIndex((node) => node[field] === null) ?? -1;
      // Behind the first without a value there is none with one, and those are in the order of the key.
      const behind = firstHidden === -1 ? [] : (ordered?.nodes?.slice(firstHidden) ?? []);
      expect(behind.filter((node) => node[field] !== null)).toEqual([]);
      expect(ids(behind)).toEqual(ids(behind)?.sort());
    }
  });

  it('leave some rows open and some closed to each viewer of two roles, so that the test means something', async () => {
    const shares = await Promise.all(
      Object.values(twoRoles).map(async (viewer) => {
        const { nodes } = await cases(viewer, '');
        return (nodes ?? []).filter(({ totalValue }) => totalValue !== null).length;
      }),
    );
    expect(shares).toEqual([10, 16, 0, 19, 0, 19, 3, 0, 3, 13, 26]);
  });
});

describe('what TypeScript shows of a tiered review and what SQL opens of drafts agree', () => {
  /** Gives every invented notification a tiered review; half of them are in it. */
  beforeAll(async () => {
    const admin = openAdmin(graph.database.adminUrl);
    await admin`
      insert into state.tiered_reviews
      select transmittal_number, 'TIER_2_OTHER', '2026-01-01', '2026-01-31', null,
        (select clock_id from state.tiered_reviews limit 1)
      from state.congressional_notifications where is_fictional
      on conflict do nothing`;
    await admin`update state.congressional_notifications set status = 'TIERED_REVIEW'
      where transmittal_number in ('BN 24-01', 'QN 26-01')`;
    await admin.end();
  });

  async function notifications(viewer: Identity | null) {
    const { data } = await graph.ask(
      viewer,
      `{ congressionalNotifications(first: 100, filter: {isFictional: {eq: true}}, orderBy: {field: TRANSMITTAL_NUMBER})
        { nodes { transmittalNumber tieredReview { tier } } } }`,
    );
    const shown = data as {
      congressionalNotifications: { nodes: { transmittalNumber: string; tieredReview: unknown }[] };
    };
    return shown.congressionalNotifications.nodes;
  }

  it('for everyone, on every notification', async () => {
    const others: Readonly<Record<string, Identity>> = {
      airForce: { subject: 'x', roles: ['IA_CM'], implementingAgencies: ['D', 'B'] },
      house: { subject: 'x', roles: ['CONG'], committee: 'HFAC' },
      otherCommittee: { subject: 'x', roles: ['CONG'], committee: 'SASC' },
      agencyAndCommittee: {
        subject: 'x',
        roles: ['IA_CM', 'CONG'],
        implementingAgencies: ['P'],
        committee: 'SFRC',
      },
    };
    const staff = Object.entries({ ...viewers, ...others }).filter(
      ([name]) => !/public|andaria$|norland|Finance/.test(name),
    );
    const shown = new Map<string, string[]>();
    for (const [name, viewer] of staff) {
      const nodes = await notifications(viewer);
      shown.set(
        name,
        nodes
          .filter(({ tieredReview }) => tieredReview !== null)
          .map(({ transmittalNumber }) => transmittalNumber),
      );
    }
    const admin = openAdmin(graph.database.adminUrl);
    await admin`update state.congressional_notifications set received_on = null, published_at = null
      where is_fictional`;
    await admin.end();
    for (const [name, viewer] of staff) {
      const drafts = (await notifications(viewer)).map((node) => node.transmittalNumber);
      expect([name, drafts]).toEqual([name, shown.get(name)]);
    }
    expect(shown.get('armyCase')).toEqual(['BN 26-02']);
    expect(shown.get('senate')).toEqual(['BN 24-01', 'BN 26-02', 'QN 26-01']);
    expect(shown.get('agencyAndCommittee')).toEqual([
      'BN 24-01',
      'BN 26-01',
      'BN 26-02',
      'QN 26-01',
    ]);
    expect(shown.get('bandariaSco')).toEqual([]);
    expect(shown.get('otherCommittee')).toEqual([]);
  });
});
