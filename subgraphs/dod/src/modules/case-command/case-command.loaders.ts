import type { CommandAnswer } from '@concord/db';
import { isPurchaserOrPublic, type Loader } from '@concord/kernel';
import type { CaseModel } from '../case/case.model.ts';
import type { CaseScope } from '../case/case-rows.queries.ts';
import { giveCaseCommand, refusePurchaser } from './case-command.commands.ts';
import type { CaseCommandInput, CaseCommandResultModel } from './case-command.model.ts';
import type { LifeCycle } from './life-cycle.commands.ts';

/** The commands of one request, as its viewer may give them. */
export function createCaseCommands(
  { environment, service }: LifeCycle,
  scope: CaseScope,
  byCaseId: Loader<string, CaseModel | null>,
  /** Forgets what else was read of a case. */
  forget: (caseId: string) => void,
) {
  return {
    /** Applies what other agencies published on the case, then gives the command. */
    async give(command: string, input: CaseCommandInput): Promise<CaseCommandResultModel> {
      if (isPurchaserOrPublic(scope.viewer)) {
        // Its own login role says whether it may know of the case at all.
        const isKnown = (await byCaseId.load(input.caseId)) !== null;
        return resultOf(await refusePurchaser(environment, scope.viewer, command, input, isKnown));
      }
      const answer = await service.afterFacts(input.caseId, () =>
        giveCaseCommand(environment, scope, command, input),
      );
      byCaseId.clear(input.caseId);
      forget(input.caseId);
      return resultOf(answer);
    },
  };
}

/** The graph's union of what a command came to. */
export function resultOf(answer: CommandAnswer): CaseCommandResultModel {
  return answer.kind === 'refused'
    ? answer.refusal
    : {
        __typename: 'CaseCommandAccepted',
        caseId: answer.stream.slice('case:'.length),
        version: answer.sequence,
        isReplay: answer.isReplay,
      };
}
