/**
 * Writes the resolver types of each subgraph from its SDL.
 * Uses the core engine, not the CLI: the CLI pulls in network loaders that need Node 22.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { readTypeDefs, type SubgraphName, subgraphNames } from '@concord/schema';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';

/** Public type to model, per subgraph. A type that is absent here resolves from its own shape. */
const mappers: Record<SubgraphName, Record<string, string>> = {
  dod: {
    Case: '../modules/case/case.model.ts#CaseModel',
    CaseAggregate: '../modules/case/case.model.ts#CaseAggregateModel',
    CaseDevelopmentStatistic:
      '../modules/case-statistic/case-statistic.model.ts#CaseStatisticModel',
    CasePhaseStatistic: '../modules/case-statistic/case-statistic.model.ts#CasePhaseRow',
    CaseEvent: '../modules/case-event/case-event.model.ts#CaseEventModel',
    CaseEventConnection: '../modules/case-event/case-event.model.ts#CaseEventConnectionModel',
    CaseGuard: '../modules/life-cycle/transition.model.ts#Guard',
    CaseGuardConnection: '../modules/transition/transition-list.model.ts#CaseGuardConnectionModel',
    CaseCustody: '../modules/life-cycle/case-state.model.ts#CustodyState',
    CaseExtenuatingFactor: '../modules/life-cycle/case-state.model.ts#ExtenuatingFactorState',
    CaseHold: '../modules/hold/hold.model.ts#HoldModel',
    CaseMilestone: '../modules/milestone/milestone.model.ts#MilestoneModel',
    CaseSnapshot: '../modules/case-snapshot/case-snapshot.model.ts#CaseSnapshotModel',
    CaseSnapshotDocument:
      '../modules/case-snapshot/case-snapshot.model.ts#CaseSnapshotDocumentModel',
    CaseStatusSpan: '../modules/life-cycle/case-state.model.ts#StatusSpan',
    CaseTransition: '../modules/life-cycle/transition.model.ts#Transition',
    CaseTransitionConnection:
      '../modules/transition/transition-list.model.ts#CaseTransitionConnectionModel',
    PartnerCaseCustody: '../modules/life-cycle/case-state.model.ts#CustodyState',
    PartnerCaseSnapshot:
      '../modules/case-snapshot/partner-case-snapshot.model.ts#PartnerCaseSnapshotModel',
    PartnerCaseSnapshotConnection:
      '../modules/case-snapshot/partner-case-snapshot.model.ts#PartnerCaseSnapshotConnectionModel',
    PartnerCaseSnapshotDocument:
      '../modules/case-snapshot/partner-case-snapshot.model.ts#PartnerCaseSnapshotDocumentModel',
    PossibleTransition: '../modules/transition/transition-list.model.ts#PossibleTransitionModel',
    ReliedOnFact: '@concord/kernel#ReliedFact',
    CaseCode: '../modules/case-rule/case-rule.model.ts#CaseCodeModel',
    CaseCodeConnection: '../modules/case-rule/case-rule.model.ts#CaseCodeConnectionModel',
    CaseCommandAccepted: '../modules/case-command/case-command.model.ts#CaseCommandAcceptedModel',
    CaseConnection: '../modules/case/case.model.ts#CaseConnectionModel',
    CaseRule: '../modules/case-rule/case-rule.model.ts#CaseRuleModel',
    CaseRuleConnection: '../modules/case-rule/case-rule.model.ts#CaseRuleConnectionModel',
    CaseStandard: '../modules/case-rule/case-rule.model.ts#CaseStandardModel',
    CaseStandardConnection: '../modules/case-rule/case-rule.model.ts#CaseStandardConnectionModel',
    ChargeRate: '../modules/charge-rate/charge-rate.model.ts#ChargeRateModel',
    ChargeRateConnection: '../modules/charge-rate/charge-rate.model.ts#ChargeRateConnectionModel',
    CongressionalNotification: '../modules/case/case.model.ts#NotificationReference',
    ContractAdministrationWaiver:
      '../modules/charge-rate/charge-rate.model.ts#ContractAdministrationWaiverModel',
    ContractAdministrationWaiverConnection:
      '../modules/charge-rate/charge-rate.model.ts#ContractAdministrationWaiverConnectionModel',
    Country: '../modules/case/case.model.ts#CountryReference',
    ImplementingAgency:
      '../modules/implementing-agency/implementing-agency.model.ts#ImplementingAgencyModel',
    ImplementingAgencyConnection:
      '../modules/implementing-agency/implementing-agency.model.ts#ImplementingAgencyConnectionModel',
    LetterOfRequestCriterion:
      '../modules/case-rule/case-rule.model.ts#LetterOfRequestCriterionModel',
    LetterOfRequestCriterionConnection:
      '../modules/case-rule/case-rule.model.ts#LetterOfRequestCriterionConnectionModel',
    LetterAssessment:
      '../modules/letter-assessment/letter-assessment.model.ts#LetterAssessmentModel',
    LetterAssessmentConnection:
      '../modules/letter-assessment/letter-assessment.model.ts#LetterAssessmentConnectionModel',
    LetterAssessmentCriterion:
      '../modules/letter-assessment/letter-assessment.model.ts#LetterAssessmentCriterionModel',
    LetterCommandAccepted:
      '../modules/letter-assessment/letter-assessment.model.ts#LetterCommandAcceptedModel',
    LetterOfRequest: '../modules/letter-assessment/letter-assessment.model.ts#LetterReference',
    GenericCodeFamily: '../modules/masl-item/masl-item.model.ts#GenericCodeFamilyModel',
    DiscrepancyAdjudication:
      '../modules/discrepancy/discrepancy.model.ts#DiscrepancyAdjudicationModel',
    DiscrepancyAdjudicationConnection:
      '../modules/discrepancy/discrepancy.model.ts#DiscrepancyAdjudicationConnectionModel',
    DiscrepancyReport: '../modules/discrepancy/discrepancy.model.ts#DiscrepancyAdjudicationModel',
    LinePriceBuild: '../modules/loa-document/loa-line.model.ts#LinePriceBuildModel',
    LoaDocument: '../modules/loa-document/loa-document.model.ts#LoaDocumentModel',
    LoaDocumentAggregate: '../modules/loa-document/loa-document.model.ts#LoaDocumentAggregateModel',
    LoaDocumentConnection:
      '../modules/loa-document/loa-document.model.ts#LoaDocumentConnectionModel',
    LoaLine: '../modules/loa-document/loa-line.model.ts#LoaLineModel',
    ReleaseDetermination:
      '../modules/release-determination/release-determination.model.ts#ReleaseDeterminationModel',
    MaslDesignation: '../modules/masl-item/masl-item.model.ts#MaslDesignationModel',
    MaslItem: '../modules/masl-item/masl-item.model.ts#MaslItemModel',
    MaslItemConnection: '../modules/masl-item/masl-item.model.ts#MaslItemConnectionModel',
    PaymentScheduleDate: '../modules/charge-rate/charge-rate.model.ts#PaymentScheduleDateModel',
    PaymentScheduleDateConnection:
      '../modules/charge-rate/charge-rate.model.ts#PaymentScheduleDateConnectionModel',
    TermOfSaleRule: '../modules/charge-rate/charge-rate.model.ts#TermOfSaleRuleModel',
    TermOfSaleRuleConnection:
      '../modules/charge-rate/charge-rate.model.ts#TermOfSaleRuleConnectionModel',
    TypeOfAssistance: '../modules/case-rule/case-rule.model.ts#TypeOfAssistanceModel',
    TypeOfAssistanceConnection:
      '../modules/case-rule/case-rule.model.ts#TypeOfAssistanceConnectionModel',
  },
  state: {
    Case: '../modules/case-decision/case-decision.model.ts#CaseReference',
    CaseDecision: '../modules/case-decision/case-decision.model.ts#CaseDecisionModel',
    CaseDecisionConnection:
      '../modules/case-decision/case-decision.model.ts#CaseDecisionConnectionModel',
    CongressionalNotification:
      '../modules/congressional-notification/congressional-notification.model.ts#CongressionalNotificationModel',
    CongressionalNotificationAggregate:
      '../modules/congressional-notification/congressional-notification.model.ts#CongressionalNotificationAggregateModel',
    CongressionalNotificationConnection:
      '../modules/congressional-notification/congressional-notification.model.ts#CongressionalNotificationConnectionModel',
    Country: '../modules/country/country.model.ts#CountryModel',
    CountryConnection: '../modules/country/country.model.ts#CountryConnectionModel',
    CountryGroupMembership: '../modules/country/country.model.ts#CountryGroupMembershipModel',
    CustomerCode: '../modules/country/country.model.ts#CustomerCodeModel',
    NotificationAmendment:
      '../modules/congressional-notification/congressional-notification.model.ts#NotificationAmendmentModel',
    NotificationClearance:
      '../modules/notification-clearance/notification-clearance.model.ts#NotificationClearanceModel',
    NotificationContractor:
      '../modules/congressional-notification/congressional-notification.model.ts#NotificationContractorModel',
    NotificationEvaluation:
      '../modules/congressional-notification/congressional-notification.model.ts#NotificationEvaluationModel',
    NotificationItem:
      '../modules/congressional-notification/congressional-notification.model.ts#NotificationItemModel',
    NotificationThreshold:
      '../modules/notification-rule/notification-rule.model.ts#NotificationThresholdModel',
    NotificationThresholdConnection:
      '../modules/notification-rule/notification-rule.model.ts#NotificationThresholdConnectionModel',
    ReviewClock: '../modules/notification-rule/notification-rule.model.ts#ReviewClockModel',
    ReviewClockConnection:
      '../modules/notification-rule/notification-rule.model.ts#ReviewClockConnectionModel',
    StatutoryClock:
      '../modules/congressional-notification/congressional-notification.model.ts#StatutoryClockModel',
    ThresholdComparison:
      '../modules/congressional-notification/congressional-notification.model.ts#ThresholdComparisonModel',
    TieredReview:
      '../modules/congressional-notification/congressional-notification.model.ts#TieredReviewModel',
  },
  partner: {
    Case: '../modules/loa-response/loa-response.model.ts#CaseReference',
    CongressionalNotification: '../modules/publication/publication.model.ts#NotificationReference',
    Country: '../modules/public-statistic/public-statistic.model.ts#CountryReference',
    CountryYearStatistic:
      '../modules/public-statistic/public-statistic.model.ts#CountryYearStatisticModel',
    DiscrepancyReport:
      '../modules/discrepancy-report/discrepancy-report.model.ts#DiscrepancyReportModel',
    DiscrepancyReportConnection:
      '../modules/discrepancy-report/discrepancy-report.model.ts#DiscrepancyReportConnectionModel',
    DiscrepancyReportEvent:
      '../modules/discrepancy-report/discrepancy-report.model.ts#DiscrepancyReportEventModel',
    LetterOfRequest: '../modules/letter-of-request/letter-of-request.model.ts#LetterOfRequestModel',
    LetterOfRequestConnection:
      '../modules/letter-of-request/letter-of-request.model.ts#LetterOfRequestConnectionModel',
    LetterOfRequestEvent:
      '../modules/letter-of-request/letter-of-request.model.ts#LetterOfRequestEventModel',
    LetterOfRequestItem:
      '../modules/letter-of-request/letter-of-request.model.ts#LetterOfRequestItemModel',
    LoaResponse: '../modules/loa-response/loa-response.model.ts#LoaResponseModel',
    LoaResponseConnection:
      '../modules/loa-response/loa-response.model.ts#LoaResponseConnectionModel',
    PublicStatistic: '../modules/public-statistic/public-statistic.model.ts#PublicStatisticModel',
    PublicStatistics: '../modules/public-statistic/public-statistic.model.ts#PublicStatisticsModel',
    Publication: '../modules/publication/publication.model.ts#PublicationModel',
    WorkListItem: '../modules/work-list/work-list.model.ts#WorkListItemModel',
    WorkListItemConnection: '../modules/work-list/work-list.model.ts#WorkListItemConnectionModel',
  },
};
const contextTypes: Record<SubgraphName, string> = {
  dod: '../context.ts#DodContext',
  state: '../context.ts#StateContext',
  partner: '../context.ts#PartnerContext',
};

for (const subgraph of subgraphNames) {
  const folder = new URL(`subgraphs/${subgraph}/src/generated/`, import.meta.url);
  const source = await codegen({
    filename: `${folder.pathname}schema.ts`,
    schema: readTypeDefs(subgraph),
    documents: [],
    plugins: [{ typescript: {} }, { typescriptResolvers: {} }],
    pluginMap: { typescript, typescriptResolvers },
    config: {
      federation: true,
      contextType: contextTypes[subgraph],
      mappers: mappers[subgraph],
      scalars: {
        Date: 'string',
        DateTime: 'string',
        ID: 'string',
        Money: 'string',
        _FieldSet: 'string',
      },
      strictScalars: true,
      useTypeImports: true,
      enumsAsTypes: true,
      immutableTypes: true,
      avoidOptionals: { field: true, inputValue: false, object: true, defaultValue: true },
      nonOptionalTypename: false,
      skipTypename: true,
      resolversNonOptionalTypename: { unionMember: true, interfaceImplementingType: true },
    },
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    new URL('schema.ts', folder),
    `// Generated by codegen.ts. Do not edit.\n${source}`,
  );
}
