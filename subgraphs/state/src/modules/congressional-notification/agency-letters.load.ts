/** What a notice says of its agencies: their letters, and what is doubtful about them. */
export interface AgencyReading {
  readonly letters: readonly string[];
  readonly notes: readonly string[];
}

const letterByName: readonly (readonly [name: RegExp, letter: string])[] = [
  [/\bArmy\b/i, 'B'],
  [/\bAir Force\b|\bSpace Force\b/i, 'D'],
  [/\bNavy\b|\bMarine Corps\b|\bCoast Guard\b/i, 'P'],
  [/\bDefense Information Systems Agency\b|\bDISA\b/i, 'C'],
  [/\bDefense Contract Management Agency\b|\bDCMA\b/i, 'F'],
  [/\bMissile Defense Agency\b|\bMDA\b/i, 'I'],
  [/\bNational Security Agency\b|\bNSA\b/i, 'M'],
  [/\bDefense Security Cooperation Agency\b|\bDSCA\b/i, 'Q'],
  [/\bDefense Logistics Agency\b|\bDLA\b/i, 'R'],
  [/\bNational Geospatial-Intelligence Agency\b|\bNGA\b/i, 'U'],
  [/\bDefense Threat Reduction Agency\b|\bDTRA\b/i, 'Z'],
];

/**
 * The letters of the agencies a notice names, alphabetically, held against the middle letters of its
 * case identifiers. Where it names none, the identifiers tell.
 */
export function readAgencies(
  printed: readonly string[],
  caseIdentifiers: readonly string[],
): AgencyReading {
  const named = printed.flatMap(lettersOf);
  const unknown = printed.filter((name) => lettersOf(name).length === 0);
  const inCases = [...new Set(caseIdentifiers.map((identifier) => identifier.charAt(3)))];
  if (printed.length === 0 && inCases.length > 0) {
    return {
      letters: inCases.toSorted(),
      notes: ['The notice names no agency; its case identifiers tell it.'],
    };
  }
  return {
    letters: [...new Set(named)].toSorted(),
    notes: [
      ...unknown.map((name) => `The agency "${name}" is not known by a letter.`),
      ...caseIdentifiers
        .filter((identifier) => named.length > 0 && !named.includes(identifier.charAt(3)))
        .map(
          (identifier) =>
            `The case identifier ${identifier} has the letter ${identifier.charAt(3)} of an agency that the notice does not name.`,
        ),
    ],
  };
}

function lettersOf(name: string): string[] {
  return letterByName.flatMap(([pattern, letter]) => (pattern.test(name) ? [letter] : []));
}
