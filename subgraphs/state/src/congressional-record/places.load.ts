import { isState } from './states.load.ts';

/** A company and its town. A name cut out of a list without towns is doubtful. */
export interface Place {
  name: string;
  location: string | null;
  isDoubtful: boolean;
}

/** Reads "A, Town, ST; B, located in Town, ST, and C". Towns alone belong to the company before. */
export function readPlaces(list: string, isPlural: boolean): Place[] {
  const places: Place[] = [];
  let rest = list;
  while (rest !== '') {
    const found = firstPlaced(rest);
    if (found === null) {
      places.push(...unplaced(rest, isPlural, places.length > 0));
      break;
    }
    addPlace(places, found.name, found.location);
    rest = found.rest.replace(/^[\s,;.]*(?:(?:and|or)\s+)?/, '');
  }
  return places;
}

interface Placed {
  name: string;
  location: string;
  rest: string;
}

/** A town is what stands before a state; "located in" vouches for a place abroad as well. */
const town =
  /([A-Z][^,;()]{1,40}),\s*([A-Z][A-Za-z. ]{1,24}?)(?=\s*(?:$|[,;.]|\(|\s(?:and|or)\s))/g;
const words = String.raw`((?:(?:located|based|headquartered)\s+)?(?:in|at|from)|of|located|based)`;
const linkInside = new RegExp(String.raw`^(.*?\S)\s+${words}\s+(?=[A-Z])`);
const linkAtEnd = new RegExp(String.raw`(?:^|,\s*|\s)${words}\s+$`);

function firstPlaced(list: string): Placed | null {
  town.lastIndex = 0;
  for (let match = town.exec(list); match !== null; match = town.exec(list)) {
    const [all, city = '', region = ''] = match;
    const link = linkBefore(list, match.index, city);
    if (isState(region) || (link.isVouched && !suffix.test(region.trim()))) {
      return {
        name: list.slice(0, link.start),
        location: `${city.slice(link.cityStart).trim()}, ${region.trim()}`,
        rest: list.slice(match.index + all.length),
      };
    }
    town.lastIndex = match.index + 1 + city.length;
  }
  return located(list);
}

interface Link {
  start: number;
  cityStart: number;
  isVouched: boolean;
}

/** Where the company's name ends: before the comma or before "located in" and its like. */
function linkBefore(list: string, index: number, city: string): Link {
  const inside = linkInside.exec(city);
  if (inside !== null) {
    const [all, name = '', words = ''] = inside;
    return { start: index + name.length, cityStart: all.length, isVouched: words !== 'of' };
  }
  const before = linkAtEnd.exec(list.slice(0, index));
  return before === null
    ? { start: index, cityStart: 0, isVouched: false }
    : { start: before.index, cityStart: 0, isVouched: before[1] !== 'of' };
}

function located(list: string): Placed | null {
  const match = /,?\s+(?:located|based|headquartered)\s+in\s+([A-Z][^,;]{1,60})/.exec(list);
  return match === null
    ? null
    : {
        name: list.slice(0, match.index),
        location: (match[1] ?? '').trim(),
        rest: list.slice(match.index + match[0].length),
      };
}

function addPlace(places: Place[], printed: string, location: string): void {
  const name = tidyName(printed);
  const before = places.at(-1);
  if (name !== '') {
    places.push({ name, location, isDoubtful: false });
  } else if (before !== undefined) {
    before.location = before.location === null ? location : `${before.location}; ${location}`;
  }
}

const suffix = /^(?:Inc|LLC|L\.L\.C|L\.P|LP|Ltd|Corp|Co|plc|PLC|Incorporated|Limited|Company)\.?$/;
const division =
  /\b(?:Missiles?|Space|Sensors?|Ordnance|Intelligence|Rotary|Mission Systems|Weapons|Land|Training|Information|Electronics|Engineering|Integrated Air|Test|Research|Science|Pratt|Smith|Brown|Booz Allen) and /;

/** Without towns only commas and a plural verb tell one company from the next. */
function unplaced(rest: string, isPlural: boolean, isTail: boolean): Place[] {
  const clean = rest.replace(/\s*[,;]?\s*(?:or\s+)?a combination of.*$/i, '').trim();
  if (!/^(?:the\s+)?[A-Z]/.test(clean) || (isTail && clean.length > 120)) {
    return [];
  }
  const pieces = clean
    .split(/\s*[,;]\s*(?:and\s+|or\s+)?/)
    .flatMap((piece) =>
      isPlural && !division.test(piece) ? piece.split(/\s(?:and|or)\s(?=[A-Z])/) : [piece],
    );
  const names: string[] = [];
  for (const piece of pieces.map(tidyName).filter((each) => each !== '')) {
    if (suffix.test(piece) && names.length > 0) {
      names[names.length - 1] = `${names.at(-1) ?? ''}, ${piece}`;
    } else if (/^[A-Z\d]/.test(piece)) {
      names.push(piece);
    }
  }
  return names.map((name) => ({ name, location: null, isDoubtful: names.length > 1 }));
}

function tidyName(printed: string): string {
  return printed
    .replace(/^[\s,;:-]*(?:(?:and|or)\s+)?(?:the\s+)?/i, '')
    .replace(/[\s,;:]+$/, '')
    .trim();
}
