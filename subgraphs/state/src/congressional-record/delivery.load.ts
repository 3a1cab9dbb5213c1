/** The first day printed in English ("March 12, 2024", "12 Mar. 2024") as ISO, or null. */
export function readDate(text: string): string | null {
  const american = /\b([A-Z][a-z1]{2,8})\.?\s+(\d{1,2})(?:st|nd|rd|th)?\s*[.,]?\s*(\d{4})\b/gi;
  for (const [, month, day, year] of text.matchAll(american)) {
    const date = isoDate(month, day, year);
    if (date !== null) {
      return date;
    }
  }
  const [, day, month, year] = /\b(\d{1,2})\s+([A-Z][a-z]{2,8})\.?,?\s+(\d{4})\b/i.exec(text) ?? [];
  return isoDate(month, day, year);
}

/** "2024-03-12" as "March 12, 2024". */
export function spellDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${months[Number(month) - 1] ?? ''} ${Number(day)}, ${year ?? ''}`;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Three letters tell a month, so that a misprint further on does no harm. */
function isoDate(
  month: string | undefined,
  day: string | undefined,
  year: string | undefined,
): string | null {
  const start = month?.slice(0, 3).toLowerCase();
  const index = months.findIndex((name) => name.slice(0, 3).toLowerCase() === start);
  if (index === -1 || day === undefined || year === undefined) {
    return null;
  }
  const date = new Date(Date.UTC(Number(year), index, Number(day)));
  return date.getUTCDate() === Number(day) ? date.toISOString().slice(0, 10) : null;
}
