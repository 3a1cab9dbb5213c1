import { inForce } from '../../dated-row/dated-row.model.ts';
import { isDesignated } from '../../masl-item/designation.model.ts';
import type { PriceInput, PriceLineInput } from '../../price/price.model.ts';
import type { Attempt } from '../attempt.model.ts';
import { documentInForce, documentOf } from '../document-state.model.ts';
import type { LineInput, WriteInput } from './write-input.model.ts';

/** The document as the price roll-up takes it. */
export function priceInputOf(attempt: Attempt<WriteInput>): PriceInput {
  const { state, input, today, rules } = attempt;
  const grants = new Set(
    inForce(rules.chargeRules.terms, today)
      .filter(({ funding }) => funding === 'GRANT')
      .map(({ term }) => term),
  );
  return {
    customerCode: state.caseId.slice(0, 2),
    purchaser: state.purchaserCode,
    caseDesignator: state.caseId.slice(5),
    implementedOn: documentOf(state, 'BASIC')?.implementedOn ?? null,
    asOf: today,
    programKind: state.type === 'BPC' ? 'BPC' : 'FMS',
    isWhollyGrantFinanced:
      input.terms.length > 0 && input.terms.every(({ term }) => grants.has(term)),
    lines: input.lines.map((line) => lineOf(line, attempt)),
    otherCharges: input.otherCharges ?? null,
  };
}

function lineOf(line: LineInput, { state, today, articles }: Attempt<WriteInput>): PriceLineInput {
  const article = articles.get(line.maslId);
  const before = documentInForce(state)?.content?.lines.find(
    ({ lineNumber }) => lineNumber === line.lineNumber,
  );
  return {
    lineNumber: line.lineNumber,
    description: line.description ?? article?.description ?? '',
    maslId: line.maslId,
    quantity: line.quantity,
    unitOfIssue: article?.unitOfIssue ?? 'XX',
    unitPrice: line.unitPrice,
    sourceCode: line.sourceCode,
    typeOfAssistance: line.typeOfAssistance,
    // What is not in the catalogue is refused for that; nothing else of it is held against the line.
    isMajorDefenseEquipment: article === undefined || isDesignated(article, 'MDE', today),
    isSignificantMilitaryEquipment: article !== undefined && isDesignated(article, 'SME', today),
    nonrecurringUnitCharge: line.nonrecurringUnitCharge ?? null,
    nonrecurringWaiver: line.nonrecurringWaiver ?? null,
    contractValue: line.contractValue ?? null,
    storageAmount: line.storageAmount ?? null,
    otherAboveTheLine: line.otherAboveTheLine ?? null,
    transportationAmount: line.transportationAmount ?? null,
    firstAcceptedOn: before?.firstAcceptedOn ?? null,
    isPacked: article !== undefined && isGoods(article.genericCode),
  };
}

/** Generic codes A to J are goods; what follows are construction, services, training and fees. */
function isGoods(genericCode: string): boolean {
  return genericCode.charAt(0) <= 'J';
}
