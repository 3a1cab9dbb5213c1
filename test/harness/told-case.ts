import {
  type CaseTeller,
  portfolioRows,
  selectPortfolioWorld,
  tellCase,
} from '@concord/subgraph-dod';
import type { TestGraph } from './graph.ts';
import { rolesOf } from './transition-table.ts';
import { type CaseState, facts, validInput } from './valid-input.ts';
import { demonstrationDay } from './world.ts';

/** A step of a told case: a command, perhaps with an input of its own and by somebody in particular. */
export interface Step {
  readonly command: string;
  readonly input?: (state: CaseState, day: string) => object;
  readonly subject?: string;
}

/** A step with an input of its own. */
export function step(command: string, input?: Step['input'], subject?: string): Step {
  return {
    command,
    ...(input !== undefined && { input }),
    ...(subject !== undefined && { subject }),
  };
}

/** Steps, those without an input of their own by name. */
export const stepsOf = (...commands: readonly (string | Step)[]): Step[] =>
  commands.map((one) => (typeof one === 'string' ? step(one) : one));

const draft = stepsOf(
  'planCase',
  'recordCountryTeamAssessment',
  'requestRelease',
  'determineRelease',
  'openHold',
);
const development = [...draft, ...stepsOf('startDevelopment', 'writeLoaDocument')];
const pendingRelease = [...development, ...stepsOf('completeLoaData')];
const writing = [...pendingRelease, ...stepsOf('completeLetterOfRequest', 'approveForWriting')];
const review = [...writing, ...stepsOf('submitForReview')];
const proposed = [...review, ...stepsOf('signForAgency', 'proposeToState')];
const cleared = [...proposed, step('decideCase', (state) => facts.approval(state))];
const notified = [
  ...proposed,
  step('decideCase', (state) =>
    facts.approval(state, { isNotificationRequired: true, transmittalNumber: 'ZZ 26-01' }),
  ),
];
const countersigned = [...cleared, ...stepsOf('countersignLoa')];
const offered = [...countersigned, ...stepsOf('offerLoa')];
const accepted = [...offered, step('acceptLoa', facts.answer)];
const paid = [...accepted, ...stepsOf('recordInitialDeposit')];
const implemented = [
  ...paid,
  ...stepsOf('implementCase', 'issueObligationalAuthority'),
  step('submitDiscrepancyReport', facts.report),
  step('submitDiscrepancyReport', facts.report),
  step('validateDiscrepancy'),
];
const execution = [...implemented, ...stepsOf('recordObligation', 'startExecution')];
const complete = [
  ...execution,
  ...stepsOf('recordDelivery', 'recordDelivery', 'completeSupplyServices'),
];
const reconciliation = [...complete, ...stepsOf('startReconciliation')];
/** Answers both reports that a case in execution has. */
export const answerReports = stepsOf(
  'decideDiscrepancy',
  'validateDiscrepancy',
  'decideDiscrepancy',
);

/** The steps from a case that was just initialized to each status. */
export const storyTo: Readonly<Record<string, readonly Step[]>> = {
  DRAFT: draft,
  IN_DEVELOPMENT: development,
  PENDING_RELEASE: pendingRelease,
  IN_WRITING: writing,
  IN_DSCA_REVIEW: review,
  PENDING_STATE: proposed,
  PENDING_CONGRESS: notified,
  CLEARED: cleared,
  COUNTERSIGNED: countersigned,
  OFFERED: offered,
  COUNTER_OFFERED: [...offered, step('counterOffer', facts.answer)],
  OFFER_EXPIRED: [...offered, ...stepsOf('expireOffer')],
  ACCEPTED: accepted,
  IMPLEMENTED: implemented,
  IN_EXECUTION: execution,
  SUSPENDED: [...execution, ...stepsOf('suspendCase')],
  SUPPLY_SERVICES_COMPLETE: complete,
  IN_RECONCILIATION: reconciliation,
  CLOSED_INTERIM: [...reconciliation, ...answerReports, ...stepsOf('closeInterim')],
  CLOSED_FINAL: [...reconciliation, ...answerReports, ...stepsOf('closeFinal')],
  CANCELLED: [...offered, ...stepsOf('cancelCase')],
  CANCELLED_WITH_COSTS: [...execution, ...stepsOf('cancelCaseWithCosts')],
  DISAPPROVED: [...proposed, step('decideCase', facts.decision('DISAPPROVED'))],
  BLOCKED_BY_CONGRESS: [...notified, step('clearNotification', facts.clearance('BLOCKED'))],
};

/** Every status of a case. */
export const statuses: readonly string[] = Object.keys(storyTo);

/** Tells cases in memory and writes what their commands would have left behind. */
export interface CaseShelf {
  /** A case of Bandaria, carried out by the Army, after these steps; it is not written yet. */
  tell(steps: readonly Step[], on?: string): CaseTeller;
  /** A case that stands at a status, after some more steps. */
  standing(status: string, ...more: readonly (string | Step)[]): CaseTeller;
  /** Writes every case that was told since. */
  write(): Promise<void>;
}

/** Opens a shelf of told cases in a graph's database. */
export async function openCaseShelf(graph: TestGraph): Promise<CaseShelf> {
  const { database } = graph.database.pools.dod.staff;
  const world = await selectPortfolioWorld(database);
  let told: CaseTeller[] = [];
  let number = 0;
  function tell(story: readonly Step[], on = '2026-10-05'): CaseTeller {
    number += 1;
    const caseId = `BN-B-${number.toString(36).toUpperCase().padStart(3, '0')}`;
    const begin = { subject: 'told.IA_CM', roles: ['IA_CM'], organization: null };
    const teller = tellCase(world, caseId, begin, on, {
      purchaserCode: 'QXB',
      implementingAgency: 'B',
      type: 'DEFINED_ORDER',
      description: 'Radios',
      isFictional: true,
      letterNumber: null,
      letterReceivedOn: on,
      letterActionableOn: on,
      linkedCaseId: null,
    });
    for (const one of story) {
      take(teller, one, on);
    }
    told.push(teller);
    return teller;
  }
  return {
    tell,
    standing: (status, ...more) =>
      // An offer must have been made long ago to be over today.
      tell(
        [...(storyTo[status] ?? []), ...stepsOf(...more)],
        status === 'OFFER_EXPIRED' ? '2026-06-01' : undefined,
      ),
    async write() {
      await database.transaction(async (transaction) => {
        for (const { table, rows } of portfolioRows(told)) {
          for (let first = 0; first < rows.length; first += rowsAtOnce) {
            await transaction.insert(table).values(rows.slice(first, first + rowsAtOnce) as never);
          }
        }
      });
      told = [];
    },
  };
}

/** A statement takes 65,535 values at most. */
const rowsAtOnce = 500;

function take(teller: CaseTeller, { command, input, subject }: Step, on: string): void {
  const [role = 'SYSTEM'] = rolesOf(command);
  // An offer expires after its last day, and today at the latest.
  const day = command === 'expireOffer' ? demonstrationDay : on;
  const actor = { subject: subject ?? `told.${role}`, roles: [role], organization: null };
  const given = input?.(teller.state, day) ?? validInput(command, teller.state, { today: day });
  const verdict = teller.give(command, actor, day, given);
  if (verdict.kind === 'refused') {
    throw new Error(`a told case cannot ${command}: ${verdict.refusal.message}`);
  }
}
