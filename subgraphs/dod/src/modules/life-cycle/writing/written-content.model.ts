import { inForce } from '../../dated-row/dated-row.model.ts';
import type { PricedDocument } from '../../price/price.model.ts';
import { priceDocument } from '../../price/price-document.model.ts';
import { done, type Outcome, type Problem, refused } from '../../price/problem.model.ts';
import type { Attempt } from '../attempt.model.ts';
import {
  type DocumentContent,
  type DocumentLine,
  documentInForce,
} from '../document-state.model.ts';
import { isAbove } from '../guards/amounts.model.ts';
import { type PaymentPlan, planPayments } from './payment-plan.model.ts';
import { priceInputOf } from './price-input.model.ts';
import type { WriteInput } from './write-input.model.ts';

/** The document priced and with its payments, or everything that is wrong with what was written. */
export function writtenContent(attempt: Attempt<WriteInput>): Outcome<DocumentContent> {
  const { rules, today } = attempt;
  const allowed = new Map(
    inForce(rules.caseRules.typesOfAssistance, today).map(
      ({ code, sourceCodes }) => [code, sourceCodes ?? []] as const,
    ),
  );
  const priced = priceDocument(priceInputOf(attempt), rules.chargeRules, allowed);
  if (priced.value === null) {
    return priced;
  }
  const widened = widenedLines(attempt, priced.value);
  if (widened.length > 0) {
    return refused(...widened);
  }
  const plan = planPayments(attempt, priced.value);
  return plan.value === null ? plan : done(contentOf(attempt, priced.value, plan.value));
}

/** Added scope on a line that keeps an older surcharge rate goes to a new line (SAMM C9.4.2.3.1). */
function widenedLines({ state, input, today, rules }: Attempt<WriteInput>, priced: PricedDocument) {
  const before = documentInForce(state)?.content?.lines ?? [];
  const current = inForce(rules.chargeRules.rates, today).find(
    ({ charge }) => charge === 'ADMINISTRATIVE_SURCHARGE',
  );
  return input.lines.flatMap((line, index): Problem[] => {
    const held = before.find(({ lineNumber }) => lineNumber === line.lineNumber);
    const rate = priced.lines[index]?.administrativeRateId ?? null;
    return held !== undefined &&
      rate !== null &&
      rate !== current?.id &&
      isAbove(line.quantity, held.quantity)
      ? [
          {
            path: ['lines', index, 'quantity'],
            message: `Line ${line.lineNumber} keeps the surcharge rate of its first acceptance; put the added quantity on a new line.`,
          },
        ]
      : [];
  });
}

function contentOf(
  attempt: Attempt<WriteInput>,
  priced: PricedDocument,
  plan: PaymentPlan,
): DocumentContent {
  return {
    lines: lineContents(attempt, priced),
    totals: priced.totals,
    majorDefenseEquipmentValue: priced.majorDefenseEquipmentValue,
    terms: plan.terms,
    depositRule: plan.rule,
    initialDeposit: plan.deposit,
    installments: plan.payments.map(({ dueOn, amount }) => ({ dueOn, amount })),
    notes: attempt.input.notes.map(({ noteId, text }) => ({ noteId, text })),
    rateIds: priced.rateIds,
  };
}

function lineContents(attempt: Attempt<WriteInput>, priced: PricedDocument): DocumentLine[] {
  const inputs = priceInputOf(attempt).lines;
  return priced.lines.map((line, index): DocumentLine => {
    const stated = attempt.input.lines[index];
    const given = inputs[index];
    if (stated === undefined || given === undefined) {
      throw new Error('a priced document has the lines it was made of');
    }
    return {
      lineNumber: line.lineNumber,
      maslId: stated.maslId,
      description: given.description,
      quantity: stated.quantity,
      unitOfIssue: given.unitOfIssue,
      unitPrice: stated.unitPrice,
      sourceCode: stated.sourceCode,
      typeOfAssistance: stated.typeOfAssistance,
      offerReleaseCode: stated.offerReleaseCode ?? null,
      deliveryTermCode: stated.deliveryTermCode ?? null,
      monthsOfService: stated.months ?? null,
      isMajorDefenseEquipment: given.isMajorDefenseEquipment,
      isSignificantMilitaryEquipment: given.isSignificantMilitaryEquipment,
      base: line.base,
      nonrecurring: line.nonrecurring,
      contractAdministration: line.contractAdministration,
      storage: given.storageAmount ?? '0.00',
      otherAboveTheLine: given.otherAboveTheLine ?? '0.00',
      value: line.value,
      packing: line.packing,
      administrative: line.administrative,
      administrativeRateId: line.administrativeRateId,
      transportation: line.transportation,
      firstAcceptedOn: given.firstAcceptedOn,
    };
  });
}
