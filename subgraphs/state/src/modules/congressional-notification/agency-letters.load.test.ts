import { describe, expect, it } from 'vitest';
import { readAgencies } from './agency-letters.load.ts';

describe('the agencies of a notice', () => {
  it.each([
    ['one', ['Army'], ['NE-B-YAY'], ['B'], []],
    ['several, alphabetically', ['Navy', 'Air Force', 'Army'], [], ['B', 'D', 'P'], []],
    ['in full', ['Department of the Air Force'], [], ['D'], []],
    ['one that is no department', ['Missile Defense Agency'], [], ['I'], []],
    [
      'one without a letter',
      ['Office of Naval Gazing'],
      [],
      [],
      ['The agency "Office of Naval Gazing" is not known by a letter.'],
    ],
    [
      'one that its case identifiers do not bear out',
      ['Army'],
      ['TK-D-SAE', 'TK-B-QCV'],
      ['B'],
      ['The case identifier TK-D-SAE has the letter D of an agency that the notice does not name.'],
    ],
    [
      'none, but case identifiers',
      [],
      ['TK-D-SAE', 'TK-B-QCV', 'TK-D-QAA'],
      ['B', 'D'],
      ['The notice names no agency; its case identifiers tell it.'],
    ],
    ['none at all', [], [], [], []],
  ])('are %s', (_what, printed, caseIdentifiers, letters, notes) => {
    expect(readAgencies(printed, caseIdentifiers)).toEqual({ letters, notes });
  });
});
