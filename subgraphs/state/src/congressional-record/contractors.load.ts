import type { Contractor } from './certification.load.ts';
import { type Place, readPlaces } from './places.load.ts';
import { sentencesOf } from './sentences.load.ts';

/** The companies a justification names, and the sentences that name them; null if none does. */
export interface ContractorsReading {
  contractors: Contractor[];
  sentence: string | null;
  notes: string[];
}

/** Reads who the principal or prime contractors are. "Will be determined" names nobody. */
export function readContractors(justification: string): ContractorsReading {
  const sentences = sentencesOf(asRunningText(justification)).filter((each) => about.test(each));
  if (sentences.length === 0) {
    return { contractors: [], sentence: null, notes: [] };
  }
  const places = sentences.flatMap((each) => placesOf(each.slice(0, 4_000)));
  return {
    contractors: places.map(({ name, location }) => ({ name, location })),
    sentence: sentences.join(' '),
    notes: places.some(({ isDoubtful }) => isDoubtful)
      ? ['the contractors are listed without places; their names may be cut wrongly']
      : [],
  };
}

const about = /\b(?:principal|prime)\s+(?:U\.S\.\s+)?(?:contractor|supplier|manufacturer)s?\b/i;
const naming =
  /\b(?:principal|prime)\s+(?:U\.S\.\s+)?(?:contractor|supplier|manufacturer)(\(?s\)?)?[^.;]{0,160}?\b(?:will\s+be|would\s+be|will\s+include|are\s+expected\s+to\s+be|is\s+expected\s+to\s+be|includes?|is|are)\b\s*:?\s*(?:as\s+follows\s*:?\s*|the\s+following\s*:\s*)?/i;
const nobody =
  /^(?:[a-z]|U\.S\. Government|Unknown|TBD|To be|Not |None|Original Equipment Manufacturers?\b[^,;]*$)/;

function placesOf(sentence: string): Place[] {
  const named = naming.exec(sentence);
  if (named === null) {
    return [];
  }
  const list = sentence
    .slice(named.index + named[0].length)
    .replace(/^(?:[Tt]he|an?)\s+(?=[A-Z])/, '')
    .replace(/\.$/, '');
  return nobody.test(list) ? [] : readPlaces(list, named[1] !== undefined && named[1] !== '');
}

/** A list printed one company a line reads as if semicolons stood between them. */
function asRunningText(justification: string): string {
  const lines = justification.split('\n');
  return lines.map((line, index) => `${line}${seamAfter(line, lines[index + 1] ?? '')}`).join('');
}

function seamAfter(line: string, next: string): string {
  if (beginsAnew.test(next)) {
    return '\n';
  }
  return /[^.!?:;,]$/.test(line) ? '; ' : ' ';
}

const beginsAnew = /^(?:There|The|Any|This|These|Implementation|It|At)\s/;
