/** The department's clause: who runs the cases, and which they are. */
export interface DepartmentReading {
  agency: string | null;
  caseIds: string[];
  countryCode: string | null;
  notes: string[];
}

/** Reads "Army (TW-B-ZYX) and Navy (TW-P-LGQ)". Several agencies join with commas. */
export function readDepartment(clause: string): DepartmentReading {
  const caseIds = findCaseIds(clause);
  const codes = new Set(caseIds.map((id) => id.slice(0, 2)));
  const [countryCode = null] = codes;
  return {
    agency: agencyOf(clause),
    caseIds,
    countryCode: codes.size === 1 ? countryCode : null,
    notes: [
      ...(caseIds.length === 0 ? ['no case id printed'] : []),
      ...bareDesignatorsOf(clause).map((bare) => `case designator '${bare}' has no country code`),
      ...misprintsOf(clause),
      ...(codes.size > 1 ? [`case ids begin with ${[...codes].join(' and ')}`] : []),
    ],
  };
}

/** Every whole case identifier (`AT-P-LGJ`) of a text, once, in the order of print. */
export function findCaseIds(text: string): string[] {
  const ids = [...text.matchAll(caseId)].map(([, country, agency, designator]) =>
    `${country ?? ''}-${agency ?? ''}-${designator ?? ''}`.replace(/l/g, 'I'),
  );
  return [...new Set(ids)];
}

const caseId =
  /(?<![A-Za-z\d-])([A-Zl\d]{2})\s?-\s?([A-Zl])\s?-\s?([A-Zl][A-Zl\d]{2}|\d[A-Z\d][A-Z])(?![A-Za-z\d])/g;

/** Identifiers know no small letters, so an l is a misread I. */
function misprintsOf(clause: string): string[] {
  return [...clause.matchAll(caseId)]
    .map(([printed]) => printed)
    .filter((printed) => printed.includes('l'))
    .map((printed) => `the source prints case '${printed}'; read ${printed.replace(/l/g, 'I')}`);
}

function agencyOf(clause: string): string | null {
  const names = clause
    .replace(caseId, ' ')
    .replace(/\([^()]*\)?/g, ' ')
    .split(/[,;/()]|\band\b/)
    .map(agencyName)
    .filter((name) => /^[A-Z][a-z]/.test(name) && !/^(?:Amendment|Case|FMS)\b/.test(name));
  return names.length === 0 ? null : [...new Set(names)].join(', ');
}

function agencyName(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s.:*-]+|[\s.:*-]+$/g, '')
    .replace(/^the\s+/i, '')
    .replace(/^(?:U\.\s?S\.|US|United States)\s+/, '')
    .replace(/^Department of the\s+/i, '')
    .trim();
}

/** Older notices print three letters alone; they name a case only to those who know the country. */
function bareDesignatorsOf(clause: string): string[] {
  const parenthesised = clause.replace(caseId, ' ').match(/\(([^()]*)\)/g) ?? [];
  return parenthesised.flatMap((part) => part.match(/(?<![A-Z\d-])[A-Z]{3}(?![A-Z\d-])/g) ?? []);
}
