import type { MaslItemModel } from '../../masl-item/masl-item.model.ts';
import type { CaseState } from '../case-state.model.ts';
import { documentInForce, documentOf } from '../document-state.model.ts';

/** What of an input is left to chance. */
export interface Chance {
  readonly kind: string;
  readonly outcome: string;
  readonly isNotificationRequired: boolean;
  /** Mostly inputs that can be used; else some that cannot. */
  readonly isUsable: boolean;
  readonly number: number;
}

/** One input with the members of all commands at once: each reads its own. */
export function anyInput(
  command: string,
  state: CaseState,
  documentCode: string,
  today: string,
  catalogue: readonly MaslItemModel[],
  chance: Chance,
): object {
  return {
    ...{ documentCode, reason: chance.isUsable ? 'For the record.' : '' },
    kind: kindOf(command, chance.kind),
    ...prepared(today, chance),
    ...carriedOut(today, chance),
    lines: linesOf(state, lineOf(catalogue[chance.number % catalogue.length], chance.number)),
    ...onDocument(command, state, documentCode, today, chance),
    reportNumber: reportOf(command, state, chance.number),
  };
}

function kindOf(command: string, decision: string): string {
  const kinds: Readonly<Record<string, string>> = {
    decideCase: decision,
    openHold: 'FINANCE_HOLD',
    submitDiscrepancyReport: 'SHORTAGE',
  };
  return kinds[command] ?? 'TECHNOLOGY';
}

function prepared(today: string, { isUsable, number }: Chance): object {
  return {
    category: 'B',
    anticipatedOfferDate: today,
    statement: 'The country can field it.',
    submittedOn: today,
    chiefOfMissionConcurredOn: today,
    assessmentId: 'C1',
    endorsedOn: today,
    authority: 'DTSA',
    determination: number % 5 === 0 ? 'DENIED' : 'GRANTED',
    code: isUsable ? '1' : 'none',
    estimatedDays: 5,
    actualDays: number % 3 === 0 ? null : 4,
    completedOn: today,
    terms: [{ term: 'CASH_WITH_ACCEPTANCE' }],
    notes: number % 7 === 0 ? [] : [{ noteId: 'N001', text: 'Prices are estimates.' }],
    returnReason: 'PRICING',
    isBlocking: number % 4 === 0,
    holdId: `H${(number % 3) + 1}`,
    purpose: 'More.',
  };
}

function carriedOut(today: string, { isUsable, number }: Chance): object {
  return {
    receivedOn: today,
    isAuthorized: number % 2 === 0,
    lineNumber: '001',
    cumulativeQuantity: String((number % 3) + 1),
    deliveredOn: today,
    unliquidatedObligations: number % 4 === 0 ? '1.00' : '0.00',
    refund: '0.00',
    terminationCost: isUsable ? '1000.00' : '-1.00',
    claimedValue: '500.00',
    decision: 'DENIED',
    explanation: 'Delivered in full.',
    signedOn: today,
    signer: 'Minister of Defense',
    changes: [],
  };
}

function onDocument(
  command: string,
  state: CaseState,
  documentCode: string,
  today: string,
  { outcome, isNotificationRequired }: Chance,
): object {
  const document = documentOf(state, documentCode);
  const content = document?.content ?? null;
  return {
    ...(command === 'extendOffer' && {
      offerExpirationDate: `${Number(today.slice(0, 4)) + 1}-06-30`,
    }),
    amount: command === 'recordInitialDeposit' ? (content?.initialDeposit ?? '1.00') : '0.25',
    isNotificationRequired,
    transmittalNumber: isNotificationRequired ? 'ZZ 26-01' : null,
    conditions: [],
    totalValue: content?.totals.total ?? null,
    majorDefenseEquipmentValue: content?.majorDefenseEquipmentValue ?? null,
    outcome,
    offerVersion: document?.offerSequence ?? 0,
  };
}

/** A new number for a new report, else one of those that are there. */
function reportOf(command: string, { discrepancies }: CaseState, number: number): string {
  return command === 'submitDiscrepancyReport'
    ? `R${discrepancies.length + 1}`
    : (discrepancies[number % Math.max(1, discrepancies.length)]?.reportNumber ?? 'none');
}

/** Mostly the lines in force and one more, as a later document states the whole case. */
function linesOf(state: CaseState, line: ReturnType<typeof lineOf>): readonly object[] {
  const inForce = documentInForce(state)?.content?.lines ?? [];
  const kept = inForce.map(({ monthsOfService, ...one }) => ({
    ...{ lineNumber: one.lineNumber, maslId: one.maslId, quantity: one.quantity },
    ...{ unitPrice: one.unitPrice, sourceCode: one.sourceCode, months: monthsOfService },
    typeOfAssistance: one.typeOfAssistance,
  }));
  return Number(line.unitPrice) % 4 === 0 || kept.length === 0
    ? [line]
    : [...kept, { ...line, lineNumber: '009' }];
}

function lineOf(article: MaslItemModel | undefined, number: number) {
  const isGoods = (article?.genericCode ?? 'A').charAt(0) <= 'J';
  return {
    lineNumber: '001',
    maslId: article?.maslId ?? 'none',
    quantity: '3',
    unitPrice: `${1000 + number}.00`,
    sourceCode: 'P',
    typeOfAssistance: '5',
    offerReleaseCode: isGoods ? 'A' : null,
    deliveryTermCode: isGoods ? '5' : null,
    months: 12,
  };
}
