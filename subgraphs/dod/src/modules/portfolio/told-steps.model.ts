import { addDays } from '@concord/kernel';
import { type DocumentLine, documentOf } from '../life-cycle/document-state.model.ts';
import { isAbove, sumOfMoney } from '../life-cycle/guards/amounts.model.ts';
import type { MaslItemModel } from '../masl-item/masl-item.model.ts';
import type { CaseTeller } from './case-teller.model.ts';
import { documentInput } from './document-input.model.ts';
import type { CasePlan } from './portfolio-plan.model.ts';
import type { Random } from './random.model.ts';
import { people } from './told-people.model.ts';

/** What a step of a told case is given. */
interface StepContext {
  readonly teller: CaseTeller;
  readonly random: Random;
  readonly plan: CasePlan;
  readonly articles: readonly MaslItemModel[];
}

/** A step: how many days after the one before, at least and at most, and what happens. */
export interface ToldPlanStep {
  readonly days: readonly [number, number];
  act(context: StepContext, on: string): void;
}

/** Gives a command that must succeed: a story that is refused is a mistake of ours. */
function must(
  { teller }: StepContext,
  command: string,
  actor: Parameters<CaseTeller['give']>[1],
  on: string,
  input: object = {},
  relied: Parameters<CaseTeller['give']>[4] = [],
): void {
  const verdict = teller.give(command, actor, on, input, relied);
  if (verdict.kind === 'refused') {
    throw new Error(`${teller.state.caseId}: ${command} on ${on}: ${verdict.refusal.message}`);
  }
}

const simple =
  (days: readonly [number, number], command: string, actor: keyof typeof people, input = {}) =>
  (): ToldPlanStep => ({
    days,
    act: (context, on) => must(context, command, people[actor], on, input),
  });

const writeDocument = (documentCode: string): ToldPlanStep => ({
  days: [5, 40],
  act(context, on) {
    const { plan, random, articles, teller } = context;
    const scale = { lines: plan.lines, lineValueMax: 600_000 };
    const written = documentInput(random, articles, plan.type, scale);
    // A later document says the whole case anew: the lines in force, and one more.
    const before = documentOf(teller.state, 'BASIC')?.content ?? null;
    const input =
      documentCode === 'BASIC' || before === null
        ? written
        : amendedInput(written, before.lines, before.terms[0]?.term ?? 'CASH_WITH_ACCEPTANCE');
    must(context, 'writeLoaDocument', people.caseManager, on, { documentCode, ...input });
  },
});

function amendedInput(
  written: ReturnType<typeof documentInput>,
  lines: readonly DocumentLine[],
  term: string,
) {
  const [added] = written.lines;
  const kept = lines.map((line) => ({
    lineNumber: line.lineNumber,
    maslId: line.maslId,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    sourceCode: line.sourceCode,
    typeOfAssistance: line.typeOfAssistance,
    offerReleaseCode: line.offerReleaseCode,
    deliveryTermCode: line.deliveryTermCode,
    months: line.monthsOfService,
    transportationAmount: line.transportation,
  }));
  const number = String(lines.length + 1).padStart(3, '0');
  return {
    ...written,
    lines: added === undefined ? kept : [...kept, { ...added, lineNumber: number }],
    terms: [{ term }],
    payment: { hasDependableUndertaking: term === 'DEPENDABLE_UNDERTAKING' },
  };
}

const decide = (documentCode: string, kind: string): ToldPlanStep => ({
  days: [3, 14],
  act(context, on) {
    const { state } = context.teller;
    const content = documentOf(state, documentCode)?.content ?? null;
    const sequence =
      context.teller.steps.filter(({ event }) => event.kind === 'decideCase').length + 1;
    must(
      context,
      'decideCase',
      people.state,
      on,
      {
        documentCode,
        kind,
        isNotificationRequired: kind === 'APPROVED' ? false : null,
        transmittalNumber: null,
        conditions: [],
        totalValue: content?.totals.total ?? null,
        majorDefenseEquipmentValue: content?.majorDefenseEquipmentValue ?? null,
        reason: kind === 'APPROVED' ? null : 'Foreign policy review',
      },
      [{ agency: 'state', stream: `case-decision:${state.caseId}`, sequence }],
    );
  },
});

const answer = (documentCode: string, command: string, days: readonly [number, number]) =>
  ({
    days,
    act(context, on) {
      const { caseId } = context.teller.state;
      const offer = documentOf(context.teller.state, documentCode)?.offerSequence ?? 0;
      must(
        context,
        command,
        people.purchaser,
        on,
        {
          documentCode,
          offerVersion: offer,
          signedOn: on,
          signer: 'Director of Procurement, Ministry of Defense',
          changes: command === 'counterOffer' ? ['Delivery six months earlier'] : [],
        },
        [{ agency: 'partner', stream: `loa:${caseId}/${documentCode}`, sequence: 1 }],
      );
    },
  }) satisfies ToldPlanStep;

const deposit = (documentCode: string): ToldPlanStep => ({
  days: [3, 25],
  act(context, on) {
    const document = documentOf(context.teller.state, documentCode);
    const amount = document?.content?.initialDeposit ?? '0.00';
    if (amount !== '0.00') {
      must(context, 'recordInitialDeposit', people.finance, on, {
        documentCode,
        amount,
        receivedOn: on,
      });
    }
  },
});

const obligate: ToldPlanStep = {
  days: [5, 40],
  act(context, on) {
    const lines = documentOf(context.teller.state, 'BASIC')?.content?.lines ?? [];
    const [line] = lines;
    if (line !== undefined) {
      const { lineNumber, value } = line;
      must(context, 'issueObligationalAuthority', people.caseManager, on, {
        lineNumber,
        amount: value,
      });
      must(context, 'recordObligation', people.finance, on, { lineNumber, amount: value });
    }
  },
};

/** Delivers every line in force, in one go each. */
const deliverAll: ToldPlanStep = {
  days: [60, 900],
  act(context, on) {
    const { state } = context.teller;
    const inForce = state.documents.filter(({ status }) => status === 'IMPLEMENTED').at(-1);
    for (const { lineNumber, quantity } of inForce?.content?.lines ?? []) {
      const input = { lineNumber, cumulativeQuantity: quantity, deliveredOn: on };
      must(context, 'recordDelivery', people.caseManager, on, input);
    }
  },
};

const deliverSome: ToldPlanStep = {
  days: [30, 600],
  act(context, on) {
    const { teller, random } = context;
    const lines = documentOf(teller.state, 'BASIC')?.content?.lines ?? [];
    for (const { lineNumber, quantity } of lines.slice(0, random.between(0, 3))) {
      const input = { lineNumber, cumulativeQuantity: quantity, deliveredOn: on };
      must(context, 'recordDelivery', people.caseManager, on, input);
    }
  },
};

const expire: ToldPlanStep = {
  days: [90, 90],
  act(context) {
    const last = documentOf(context.teller.state, 'BASIC')?.offerExpirationDate ?? '';
    must(context, 'expireOffer', people.service, addDays(last, 1));
  },
};

const on =
  (command: string, actor: keyof typeof people, input: (day: string) => object) =>
  (days: readonly [number, number]): ToldPlanStep => ({
    days,
    act: (context, day) => must(context, command, people[actor], day, input(day)),
  });

/** What is left is a round sum, or all that was obligated where that is less. */
const closeInterim: ToldPlanStep = {
  days: [30, 200],
  act(context, on) {
    const obligated = sumOfMoney(context.teller.state.executions.map((one) => one.obligated));
    const unliquidatedObligations = isAbove('12500.00', obligated) ? obligated : '12500.00';
    must(context, 'closeInterim', people.finance, on, { unliquidatedObligations });
  },
};

/** The steps that stories are made of, by what they are. */
export const toldSteps = {
  plan: {
    days: [1, 8],
    act: (context, day) =>
      must(context, 'planCase', people.caseManager, day, {
        category: context.plan.type === 'BLANKET_ORDER' ? 'A' : 'B',
      }),
  } satisfies ToldPlanStep,
  develop: simple([1, 10], 'startDevelopment', 'caseManager')(),
  write: writeDocument('BASIC'),
  assess: on('recordCountryTeamAssessment', 'countryTeam', (day) => ({
    statement: 'Supported by the country team.',
    submittedOn: day,
    chiefOfMissionConcurredOn: day,
  }))([1, 10]),
  completeData: simple([1, 10], 'completeLoaData', 'caseManager')(),
  completeLetter: on('completeLetterOfRequest', 'caseManager', (day) => ({ completedOn: day }))([
    1, 6,
  ]),
  approve: simple([1, 5], 'approveForWriting', 'caseManager')(),
  submit: simple([3, 12], 'submitForReview', 'caseWriter')(),
  sign: simple([1, 5], 'signForAgency', 'caseManager')(),
  propose: simple([1, 4], 'proposeToState', 'caseWriter')(),
  approved: decide('BASIC', 'APPROVED'),
  disapproved: decide('BASIC', 'DISAPPROVED'),
  countersign: simple([1, 4], 'countersignLoa', 'countersigner')(),
  offer: simple([1, 3], 'offerLoa', 'caseManager')(),
  expire,
  accept: answer('BASIC', 'acceptLoa', [10, 40]),
  counter: answer('BASIC', 'counterOffer', [10, 40]),
  deposit: deposit('BASIC'),
  implement: simple([1, 8], 'implementCase', 'finance')(),
  obligate,
  execute: simple([0, 0], 'startExecution', 'service')(),
  deliverSome,
  deliverAll,
  complete: on('completeSupplyServices', 'caseManager', (day) => ({ completedOn: day }))([1, 30]),
  reconcile: simple([10, 90], 'startReconciliation', 'caseManager')(),
  closeInterim,
  closeFinal: simple([30, 300], 'closeFinal', 'finance', {
    unliquidatedObligations: '0.00',
    refund: '0.00',
  })(),
  suspend: simple([20, 200], 'suspendCase', 'caseWriter', { reason: 'Directed by policy.' })(),
  cancel: simple([5, 60], 'cancelCase', 'caseManager', { reason: 'The requirement lapsed.' })(),
  cancelWithCosts: simple([20, 200], 'cancelCaseWithCosts', 'caseWriter', {
    reason: 'Asked for by the purchaser.',
    terminationCost: '250000.00',
  })(),
  startAmendment: simple([30, 200], 'startAmendment', 'caseManager', {
    purpose: 'Adds a line.',
  })(),
  writeAmendment: writeDocument('A01'),
  approveAmendment: simple([1, 5], 'approveForWriting', 'caseManager', { documentCode: 'A01' })(),
  submitAmendment: simple([3, 12], 'submitForReview', 'caseWriter', { documentCode: 'A01' })(),
  signAmendment: simple([1, 5], 'signForAgency', 'caseManager', { documentCode: 'A01' })(),
  proposeAmendment: simple([1, 4], 'proposeToState', 'caseWriter', { documentCode: 'A01' })(),
  approvedAmendment: decide('A01', 'APPROVED'),
  countersignAmendment: simple([1, 4], 'countersignLoa', 'countersigner', {
    documentCode: 'A01',
  })(),
  offerAmendment: simple([1, 3], 'offerLoa', 'caseManager', { documentCode: 'A01' })(),
  acceptAmendment: answer('A01', 'acceptLoa', [10, 40]),
  depositAmendment: deposit('A01'),
  implementAmendment: simple([1, 8], 'implementCase', 'finance', { documentCode: 'A01' })(),
} as const satisfies Record<string, ToldPlanStep>;

/** The name of a step. */
export type ToldStepName = keyof typeof toldSteps;
