/** A record that was not loaded, where it stands and why. */
export interface Rejection {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

/** What a loader of outside data did. */
export interface LoadReport {
  /** Records that are new or changed. */
  readonly accepted: number;
  /** Records that were there already, exactly so. */
  readonly unchanged: number;
  readonly rejected: readonly Rejection[];
}

/** Several reports as one. */
export function addReports(reports: readonly LoadReport[]): LoadReport {
  return {
    accepted: reports.reduce((sum, report) => sum + report.accepted, 0),
    unchanged: reports.reduce((sum, report) => sum + report.unchanged, 0),
    rejected: reports.flatMap((report) => report.rejected),
  };
}
