import type { CommandAnswer, Database } from '@concord/db';
import { batchByKey, type ListEnvironment, type Loader } from '@concord/kernel';
import type {
  AssessLetterOfRequestInput,
  InitializeCaseInput,
  ReceiveLetterOfRequestInput,
} from '../../generated/schema.ts';
import type { CaseModel } from '../case/case.model.ts';
import type { CaseScope } from '../case/case-rows.queries.ts';
import type { CommandEnvironment } from '../case-command/case-command.commands.ts';
import { resultOf } from '../case-command/case-command.loaders.ts';
import type { CaseCommandResultModel } from '../case-command/case-command.model.ts';
import { initializeCase } from './initialize-case.commands.ts';
import { assessLetter, receiveLetter } from './letter-assessment.commands.ts';
import {
  assessmentIdOf,
  type LetterAssessmentModel,
  type LetterCommandResultModel,
} from './letter-assessment.model.ts';
import {
  createAssessmentLists,
  selectAssessments,
  selectCriteriaById,
} from './letter-assessment.queries.ts';
import { assessmentNumberOf } from './letter-state.model.ts';

/** The assessments of one request, as its viewer may see them. */
export function createLetterAssessmentLoaders(
  database: Database,
  environment: ListEnvironment,
  scope: CaseScope,
) {
  return {
    byAssessmentId: batchByKey(
      (ids: readonly string[]) => selectAssessments(database, scope, ids),
      (row) => row.assessmentId,
    ),
    criterionById: batchByKey(
      (ids: readonly string[]) => selectCriteriaById(database, ids),
      (row) => row.id,
    ),
    lists: createAssessmentLists(environment, scope),
  };
}

/** What a command leaves to be read again. */
interface ReadAgain {
  readonly byAssessmentId: Loader<string, LetterAssessmentModel | null>;
  readonly byCaseId: Loader<string, CaseModel | null>;
}

/** The commands on letters of one request, as its viewer may give them. */
export function createLetterCommands(
  environment: CommandEnvironment,
  scope: CaseScope,
  { byAssessmentId, byCaseId }: ReadAgain,
) {
  const accepted = (answer: CommandAnswer): LetterCommandResultModel => {
    if (answer.kind === 'refused') {
      return answer.refusal;
    }
    const { stream, sequence, isReplay } = answer;
    const letterNumber = stream.slice('letter:'.length);
    const assessmentId = assessmentIdOf(letterNumber, assessmentNumberOf(sequence));
    byAssessmentId.clear(assessmentId);
    return { __typename: 'LetterCommandAccepted', assessmentId, isReplay };
  };
  return {
    receive: async (input: ReceiveLetterOfRequestInput) =>
      accepted(await receiveLetter(environment, scope, input)),
    assess: async (input: AssessLetterOfRequestInput) =>
      accepted(await assessLetter(environment, scope, input)),
    async initializeCase(input: InitializeCaseInput): Promise<CaseCommandResultModel> {
      const answer = await initializeCase(environment, scope, input);
      byCaseId.clear(input.caseId);
      return resultOf(answer);
    },
  };
}
