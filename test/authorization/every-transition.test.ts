import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerReports, statuses, step } from '../harness/told-case.ts';
import { openToldDesk, type ToldDesk } from '../harness/told-desk.ts';
import { commandsOf } from '../harness/transition-table.ts';
import { givenIn, type OpenTrial, openTrial, type Trial } from '../harness/transition-trial.ts';
import { facts } from '../harness/valid-input.ts';

const report = step('submitDiscrepancyReport', facts.report);
/** One report to decide and one to validate; those from before an interim closure are answered. */
const reports = [report, step('validateDiscrepancy'), report];

/** The case with its basic document. */
const trial: Trial = {
  subject: 'CASE',
  documentCode: 'BASIC',
  statuses,
  commands: commandsOf('dod'),
  lacking: {
    'PENDING_RELEASE approveForWriting': {
      guards: ['LETTER_COMPLETE'],
      remedy: ['completeLetterOfRequest'],
    },
    'IN_DSCA_REVIEW proposeToState': { guards: ['AGENCY_SIGNED'], remedy: ['signForAgency'] },
    'ACCEPTED implementCase': { guards: ['DEPOSIT_RECEIVED'], remedy: ['recordInitialDeposit'] },
    'IN_EXECUTION completeSupplyServices': {
      guards: ['ALL_DELIVERED'],
      remedy: ['recordDelivery', 'recordDelivery'],
    },
    'IN_RECONCILIATION closeInterim': { guards: ['NO_OPEN_DISCREPANCY'], remedy: answerReports },
    'IN_RECONCILIATION closeFinal': { guards: ['NO_OPEN_DISCREPANCY'], remedy: answerReports },
    'CLOSED_INTERIM closeFinal': { guards: ['NO_OPEN_DISCREPANCY'], remedy: answerReports },
  },
  tell: (shelf, status, ...more) =>
    shelf.standing(status, ...(status === 'CLOSED_INTERIM' ? reports : []), ...more),
};

describe('in one process', () => {
  let desk: ToldDesk;
  let held: OpenTrial;
  beforeAll(async () => {
    desk = await openToldDesk();
    // One status goes all the way; from the others the agency's program is asked, which decides alone.
    held = await openTrial(desk, trial, ['OFFERED']);
  });
  afterAll(() => desk.close());

  it.concurrent.each(statuses)(
    'from %s every command is refused to all but those whom the table lets',
    (status) => held.refuses(status),
  );

  it.concurrent.each(givenIn(trial))('%s from %s is %s’s to give', (...given) =>
    held.accepts(...given),
  );
});

describe('with each agency behind HTTP', () => {
  // What the transport could change it changes of every command alike, so one column of them is enough.
  const [status, role] = ['IN_DEVELOPMENT', 'IA_CM'];
  const column = { ...trial, statuses: [status] };
  const given = givenIn(column).filter(([, , who]) => who === role);
  let desk: ToldDesk;
  let held: OpenTrial;
  beforeAll(async () => {
    desk = await openToldDesk('split');
    held = await openTrial(desk, column, [status]);
  });
  afterAll(() => desk.close());

  it(`from ${status} every other command is refused to ${role}`, async () => {
    await held.refuses(status, [role]);
    expect(given.length).toBeGreaterThan(5);
  });

  it.each(given)('%s from %s is %s’s to give', (...one) => held.accepts(...one));
});
