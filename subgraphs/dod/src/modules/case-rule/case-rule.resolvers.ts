import { connectionResolvers, globalId, type ListArguments, type OpenList } from '@concord/kernel';
import type { Resolvers } from '../../generated/schema.ts';
import type {
  CaseCodeModel,
  CaseRuleModel,
  CaseStandardModel,
  InForceFilter,
  LetterOfRequestCriterionModel,
  TypeOfAssistanceModel,
} from './case-rule.model.ts';

export const caseRuleResolvers = {
  Query: {
    caseStandards: (_root, args, { caseRules }) => open(caseRules.standards, args),
    letterOfRequestCriteria: (_root, args, { caseRules }) => open(caseRules.criteria, args),
    significantChanges: (_root, args, { caseRules }) => open(caseRules.significantChanges, args),
    extenuatingFactorReasons: (_root, args, { caseRules }) =>
      open(caseRules.extenuatingFactors, args),
    documentReturnReasons: (_root, args, { caseRules }) => open(caseRules.documentReturns, args),
    typesOfAssistance: (_root, args, { caseRules }) => open(caseRules.typesOfAssistance, args),
    sourceCodes: (_root, args, { caseRules }) => open(caseRules.sources, args),
    conditionCodes: (_root, args, { caseRules }) => open(caseRules.conditions, args),
    deliveryTermCodes: (_root, args, { caseRules }) => open(caseRules.deliveryTerms, args),
    offerReleaseCodes: (_root, args, { caseRules }) => open(caseRules.offerReleases, args),
    caseRules: (_root, args, { caseRules }) => open(caseRules.rules, args),
  },
  CaseStandard: { id: ({ id }) => globalId('CaseStandard', id) },
  CaseStandardConnection: connectionResolvers<CaseStandardModel>(),
  LetterOfRequestCriterion: { id: ({ id }) => globalId('LetterOfRequestCriterion', id) },
  LetterOfRequestCriterionConnection: connectionResolvers<LetterOfRequestCriterionModel>(),
  CaseCode: { id: ({ id }) => globalId('CaseCode', id) },
  CaseCodeConnection: connectionResolvers<CaseCodeModel>(),
  TypeOfAssistance: { id: ({ id }) => globalId('TypeOfAssistance', id) },
  TypeOfAssistanceConnection: connectionResolvers<TypeOfAssistanceModel>(),
  CaseRule: { id: ({ id }) => globalId('CaseRule', id) },
  CaseRuleConnection: connectionResolvers<CaseRuleModel>(),
} satisfies Resolvers;

interface DatedListArguments extends ListArguments<never, never> {
  readonly asOf?: string | null;
}

/** Opens a list on the rows in force on a day, or on all of them. */
function open<Row>(
  list: OpenList<Row, InForceFilter, never>,
  { asOf, ...page }: DatedListArguments,
) {
  const filter = asOf === null || asOf === undefined ? null : { asOf };
  return list(null, { ...page, filter });
}
