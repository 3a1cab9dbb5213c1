/** What a country team says of a request. */
export interface CountryTeamAssessmentModel {
  readonly caseId: string;
  readonly assessmentId: string;
  readonly statement: string;
  readonly submittedOn: string;
  readonly chiefOfMissionConcurredOn: string | null;
  readonly endorsedOn: string | null;
}
