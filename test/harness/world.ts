/** The database that test files copy. */
export const templateName = 'concord_template';

/** The day on which the demonstration world stands in tests; its clocks run on it. */
export const demonstrationDay = '2026-11-02';

/** The moment of that day at which tests ask: midday in Washington. */
export const demonstrationMoment = new Date(`${demonstrationDay}T17:00:00Z`);
