import type { CommandAnswer } from '@concord/db';
import { connectionResolvers, globalId, invariant, type Refusal } from '@concord/kernel';
import type { PartnerContext } from '../../context.ts';
import type { Resolvers } from '../../generated/schema.ts';
import {
  contestDecision,
  requestReconsideration,
  submitDiscrepancyReport,
} from './discrepancy-report.commands.ts';
import {
  type DiscrepancyReportModel,
  plainQuantity,
  printedNumberOf,
} from './discrepancy-report.model.ts';

export const discrepancyReportResolvers = {
  Query: {
    discrepancyReport: (_root, { reportNumber }, { discrepancyReports }) =>
      discrepancyReports.byReportNumber.load(reportNumber),
    discrepancyReports: (_root, args, { discrepancyReports }) =>
      discrepancyReports.lists.root(null, args),
  },
  Mutation: {
    submitDiscrepancyReport: async (_root, { input }, context) =>
      outcomeOf(await submitDiscrepancyReport(context.commandGiver, input), context),
    requestReconsideration: async (_root, { input }, context) =>
      outcomeOf(await requestReconsideration(context.commandGiver, input), context),
    contestDecision: async (_root, { input }, context) =>
      outcomeOf(await contestDecision(context.commandGiver, input), context),
  },
  DiscrepancyReport: {
    __resolveReference: ({ reportNumber }, { discrepancyReports }) =>
      discrepancyReports.byReportNumber.load(reportNumber),
    id: ({ reportNumber }) => globalId('DiscrepancyReport', reportNumber),
    printedNumber: (report) => printedNumberOf(report),
    purchaser: ({ purchaserCode }) => ({ code: purchaserCode }),
    quantity: ({ quantity }) => (quantity === null ? null : plainQuantity(quantity)),
    submittedAt: ({ recordedAt }) => recordedAt,
    history: ({ reportNumber }, _args, { discrepancyReports }) =>
      discrepancyReports.histories.load(reportNumber),
  },
  DiscrepancyReportConnection: connectionResolvers<DiscrepancyReportModel>(),
  Case: {
    discrepancyReports: ({ caseId }, args, { discrepancyReports }) =>
      discrepancyReports.lists.ofCase(caseId, args),
  },
} satisfies Resolvers;

interface Recorded {
  readonly __typename: 'DiscrepancyReportRecorded';
  readonly discrepancyReport: DiscrepancyReportModel;
  readonly isReplay: boolean;
}

/** What the sender of a command is told, with the report as it stands after it. */
async function outcomeOf(
  answer: CommandAnswer,
  { discrepancyReports }: PartnerContext,
): Promise<Refusal | Recorded> {
  if (answer.kind === 'refused') {
    return answer.refusal;
  }
  const reportNumber = answer.stream.slice('discrepancy:'.length);
  discrepancyReports.byReportNumber.clear(reportNumber);
  const discrepancyReport = await discrepancyReports.byReportNumber.load(reportNumber);
  invariant(discrepancyReport !== null, 'who may write a report may read it');
  return {
    __typename: 'DiscrepancyReportRecorded',
    discrepancyReport,
    isReplay: answer.isReplay,
  };
}
