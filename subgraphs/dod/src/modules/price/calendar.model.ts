/** How many months the month of one date is after the month of another. */
export function monthsBetween(from: string, to: string): number {
  return monthOf(to) - monthOf(from);
}

/** The next date after a day with a day of the year, `MM-DD`. */
export function nextDayOfYear(dayOfYear: string, after: string): string {
  const thisYear = `${after.slice(0, 4)}-${dayOfYear}`;
  return thisYear > after ? thisYear : `${Number(after.slice(0, 4)) + 1}-${dayOfYear}`;
}

/** Whether a date is in a window of days of the year, which may reach into the next year. */
export function isInWindow(date: string, start: string, end: string): boolean {
  const day = date.slice(5);
  return start <= end ? start <= day && day <= end : start <= day || day <= end;
}

function monthOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}
