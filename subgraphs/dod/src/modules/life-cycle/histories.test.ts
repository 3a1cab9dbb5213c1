import { addDays, brokenLink } from '@concord/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseStatus } from '../../generated/schema.ts';
import type { CaseTeller } from '../portfolio/case-teller.model.ts';
import { seededRandom } from '../portfolio/random.model.ts';
import { storyOf } from '../portfolio/story-of.model.ts';
import { tellPlannedCase } from '../portfolio/told-case.model.ts';
import type { CaseState } from './case-state.model.ts';
import type { Verdict } from './decide.model.ts';
import { foldCase } from './fold.model.ts';
import { anyInput } from './testing/any-input.ts';
import { shippedWorld } from './testing/shipped-world.ts';
import {
  type Attempted,
  commandNames,
  follow,
  type Prediction,
  predict,
  roleNames,
  rowsFrom,
  type Standing,
} from './testing/status-machine.ts';

const firstDay = '2026-11-02';
const world = shippedWorld(firstDay);
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/** A step left to chance: mostly what the table lets somebody do, sometimes anything by anybody. */
const chance = fc.record({
  isAsTheTableSays: fc.integer({ max: 9, min: 0 }).map((number) => number > 2),
  isMoving: fc.boolean(),
  pick: fc.nat(9999),
  role: fc.constantFrom(...roleNames),
  document: fc.nat(9),
  days: fc.constantFrom(0, 0, 1, 10, 100),
  kind: fc.constantFrom('APPROVED', 'APPROVED', 'DISAPPROVED', 'SUSPENDED', 'SUSPENSION_LIFTED'),
  outcome: fc.constantFrom('CLEARED', 'BLOCKED'),
  isNotificationRequired: fc.boolean(),
  isUsable: fc.integer({ max: 9, min: 0 }).map((number) => number > 0),
});
type Chance = typeof chance extends fc.Arbitrary<infer One> ? One : never;

const history = fc.record({
  goal: fc.constantFrom(...(Object.keys(storyOf) as CaseStatus[])),
  told: fc.nat(9999),
  steps: fc.array(chance, { minLength: 1, maxLength: 30, size: 'max' }),
});

/** What the step attempts, where the case stands. */
function attemptOf(standing: Standing, step: Chance): Attempted {
  const codes = ['BASIC', ...Object.keys(standing.documents)];
  const documentCode = codes[step.document % codes.length] ?? 'BASIC';
  const rows = rowsFrom(standing, documentCode);
  const moving = rows.filter(({ to, command }) => to !== null && !/^cancel|^decline/.test(command));
  const from = step.isMoving && moving.length > 0 ? moving : rows;
  const row = step.isAsTheTableSays ? from[step.pick % Math.max(1, from.length)] : undefined;
  return {
    documentCode,
    command: row?.command ?? commandNames[step.pick % commandNames.length] ?? '',
    role: row?.roles[step.pick % row.roles.length] ?? step.role,
    kind: step.kind,
    outcome: step.outcome,
    isNotificationRequired: step.isNotificationRequired,
  };
}

/** Where the case stands, as the model of it begins. */
function standingOf(state: CaseState): Standing {
  const later = state.documents.filter(({ type }) => type !== 'BASIC');
  return {
    status: state.status,
    before: state.statusBeforeSuspension,
    isSuspendedByDsca: state.isSuspendedByDsca,
    documents: Object.fromEntries(later.map(({ code, status }) => [code, status])),
  };
}

/** The verdict is what the table says; guards and inputs may refuse what it lets, and nothing else may. */
function agree(prediction: Prediction, verdict: Verdict): void {
  if (prediction.kind !== 'possible') {
    expect(verdict).toMatchObject({ kind: 'refused' });
    const code = verdict.kind === 'refused' ? verdict.refusal.code : '';
    // An input that cannot be used is told before that it would lead nowhere.
    expect(code === 'INPUT_INVALID' ? prediction.kind : code).toBe(prediction.kind);
    return;
  }
  if (verdict.kind === 'accepted') {
    expect(verdict.event.toStatus).toBe(prediction.to);
    return;
  }
  const { refusal } = verdict;
  expect(['INPUT_INVALID', 'GUARDS_NOT_MET']).toContain(refusal.code);
  const named = 'guards' in refusal ? refusal.guards.map(({ name }) => name) : [];
  expect(named.filter((name) => !prediction.guards.includes(name))).toEqual([]);
}

const reached = { accepted: 0, refused: 0, statuses: new Set<string>() };

/** Gives the steps to the case and to the model, and holds them together after each. */
function live(teller: CaseTeller, steps: readonly Chance[]): void {
  let standing = standingOf(teller.state);
  let today = firstDay;
  for (const step of steps) {
    today = addDays(today, step.days);
    const attempted = attemptOf(standing, step);
    const { command, role, documentCode } = attempted;
    const before = teller.state;
    const prediction = predict(standing, attempted);
    const verdict = teller.give(
      command,
      { subject: `by.${role}`, roles: [role], organization: null },
      today,
      anyInput(command, before, documentCode, today, world.catalogue, {
        ...step,
        number: step.pick,
      }),
    );
    agree(prediction, verdict);
    if (verdict.kind === 'accepted') {
      reached.accepted += 1;
      standing = follow(standing, attempted, verdict.event.toStatus);
      expect(teller.state.version).toBe(before.version + 1);
    } else {
      reached.refused += 1;
      expect(teller.state).toBe(before);
    }
    expect(standingOf(teller.state)).toEqual(standing);
    reached.statuses.add(standing.status);
  }
}

describe(`histories by chance, with SEED=${seed}`, () => {
  it('go where the table says, and are what their events tell at every moment', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(history, ({ goal, told, steps }) => {
        const teller = tellPlannedCase(
          world,
          seededRandom(told),
          {
            caseId: 'BN-B-ZAA',
            purchaserCode: 'QXB',
            implementingAgency: 'B',
            type: 'DEFINED_ORDER',
            description: 'Radios',
            goal,
            lines: 2,
            hasAmendment: told % 3 === 0,
          },
          firstDay,
        );
        live(teller, steps);
        const events = teller.steps.map(({ event }) => event);
        expect(brokenLink(events)).toBeNull();
        expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
        // At a moment in every stretch of five, and at the end.
        for (const [index, { after }] of teller.steps.entries()) {
          if (index % 5 === told % 5 || index === teller.steps.length - 1) {
            expect(foldCase(events.slice(0, index + 1))).toEqual(after);
          }
        }
      }),
      { numRuns: 500, seed },
    );
  });

  it('went through every status, and were refused and accepted often', () => {
    expect(reached.statuses.size).toBe(24);
    expect(reached.accepted).toBeGreaterThan(1000);
    expect(reached.refused).toBeGreaterThan(1000);
  });
});
