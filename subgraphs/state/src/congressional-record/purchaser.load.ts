/** A purchaser as printed, its short name, and a sentence where a misprint was put right. */
export interface PurchaserReading {
  printed: string | null;
  name: string | null;
  notes: string[];
}

/** Reads the purchaser's clause. The short name drops the form of government and its article. */
export function readPurchaser(clause: string): PurchaserReading {
  const printed = clause
    .replace(/\s+/g, ' ')
    .replace(/^[\s:;,.-]+|[\s:;,.*]+$/g, '')
    .trim();
  if (printed === '') {
    return { printed: null, name: null, notes: [] };
  }
  const spelled = printed.split(' ').map(withoutMisprint).join(' ');
  const name = shortNameOf(spelled);
  const misprints = printed.split(' ').filter((word) => word !== withoutMisprint(word));
  return {
    printed,
    name,
    notes: misprints.map((word) => `the source prints '${word}'; purchaser corrected to ${name}`),
  };
}

const stateForms =
  /^(?:government|republic|kingdom|state|sultanate|emirate|commonwealth|grand duchy|principality|hashemite kingdom|arab republic|federal republic|hellenic republic|socialist republic|democratic socialist republic|islamic republic|people's republic|federative republic|oriental republic|federation) of\s+/i;

/** "Republic of Korea" is Korea; "Czech Republic" and "Dominican Republic" keep their noun. */
function shortNameOf(printed: string): string {
  let name = printed.replace(/^the\s+/i, '');
  while (stateForms.test(name) && !isAmbiguousAlone(name)) {
    name = name.replace(stateForms, '').replace(/^the\s+/i, '');
  }
  // The office that buys for Taiwan under the Taiwan Relations Act goes by its initials.
  return /^Taipei Economic and Cultural Representative Office\b/i.test(name) ? 'TECRO' : name;
}

/** Two states are called Congo, so that neither loses its form. */
function isAmbiguousAlone(name: string): boolean {
  return /^republic of (?:the )?congo$/i.test(name);
}

/** Scanners read a capital I as l ("lsrael") and letters inside a word as digits ("P0land"). */
function withoutMisprint(word: string): string {
  if (/^l(?=[b-df-hj-np-tv-z][a-z]+)/.test(word)) {
    return `I${word.slice(1)}`;
  }
  return /^[A-Z0][a-z]*[01][a-z]+\W*$|^0[a-z]{2,}/.test(word)
    ? word.replace(/^0/, 'O').replace(/0/g, 'o').replace(/1/g, 'l')
    : word;
}
