import { readCaseRules } from '../../case-rule/case-rule.load.ts';
import { readShippedChargeRules } from '../../charge-rate/charge-rate.load.ts';
import { readCatalogue, readMaslDemonstration } from '../../masl-item/masl-item.load.ts';
import type { MaslItemModel } from '../../masl-item/masl-item.model.ts';
import type { PortfolioWorld } from '../../portfolio/told-case.model.ts';
import { readShippedGuards, readShippedTransitions } from '../../transition/transition.load.ts';

/** The rules and the catalogue as they ship, for tests that need no database. */
export function shippedWorld(today: string): PortfolioWorld {
  const { families } = readCatalogue();
  const catalogue = readMaslDemonstration(today).map(({ item, designations }): MaslItemModel => {
    const genericCodeFamily = families.find(({ letter }) => item.genericCode.startsWith(letter));
    if (genericCodeFamily === undefined) {
      throw new Error(`${item.maslId} is of no family`);
    }
    return { ...item, genericCodeFamily, designations, reportedSpans: [] };
  });
  return {
    rules: {
      transitions: readShippedTransitions(),
      guards: readShippedGuards(),
      caseRules: readCaseRules(),
      chargeRules: readShippedChargeRules(),
    },
    articles: new Map(catalogue.map((item) => [item.maslId, item])),
    catalogue,
  };
}
