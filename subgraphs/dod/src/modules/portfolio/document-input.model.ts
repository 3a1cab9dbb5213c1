import type { CaseType } from '../../generated/schema.ts';
import type { WriteInput } from '../life-cycle/writing/write-input.model.ts';
import type { MaslItemModel } from '../masl-item/masl-item.model.ts';
import type { Random } from './random.model.ts';

/** What a told document may hold. */
export interface DocumentScale {
  readonly lines: number;
  /** The most a line may cost, in whole dollars. */
  readonly lineValueMax: number;
}

/** A document with lines of the catalogue, priced at random but within what needs no notification. */
export function documentInput(
  random: Random,
  articles: readonly MaslItemModel[],
  type: CaseType,
  { lines, lineValueMax }: DocumentScale,
): WriteInput {
  const isPaidOverTime = random.next() < 0.6;
  return {
    lines: Array.from({ length: lines }, (_, index) =>
      lineInput(random, random.pick(articles), index + 1, lineValueMax, type),
    ),
    terms: [{ term: isPaidOverTime ? 'DEPENDABLE_UNDERTAKING' : 'CASH_WITH_ACCEPTANCE' }],
    notes: [{ noteId: 'N001', text: 'Prices are estimates; the purchaser pays the actual cost.' }],
    payment: {
      hasDependableUndertaking: isPaidOverTime,
      isContractedBeforeFirstPayment: isPaidOverTime && random.next() < 0.5,
    },
  };
}

function lineInput(
  random: Random,
  article: MaslItemModel,
  number: number,
  lineValueMax: number,
  type: CaseType,
) {
  const isGoods = article.genericCode.charAt(0) <= 'J';
  const quantity = type === 'BLANKET_ORDER' ? 1 : random.between(1, 40);
  const price = random.between(100, Math.max(101, Math.floor(lineValueMax / quantity)));
  const isBought = random.next() < 0.6;
  return {
    lineNumber: String(number).padStart(3, '0'),
    maslId: article.maslId,
    quantity: String(quantity),
    unitPrice: `${price}.${String(random.between(0, 99)).padStart(2, '0')}`,
    sourceCode: isBought ? 'P' : 'S',
    typeOfAssistance: isBought ? '5' : '3',
    offerReleaseCode: isGoods ? 'A' : null,
    deliveryTermCode: isGoods ? '5' : null,
    months: random.between(6, 48),
    transportationAmount: isGoods && random.next() < 0.3 ? `${random.between(50, 5000)}.00` : null,
  };
}
