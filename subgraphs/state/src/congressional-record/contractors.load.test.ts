import { expect, it } from 'vitest';
import { readContractors } from './contractors.load.ts';

const contractorsOf = (text: string) =>
  readContractors(text).contractors.map(({ name, location }) => `${name} @ ${location ?? '?'}`);

it.each([
  [
    'The principal contractor will be AM General, LLC, of Mishawaka, IN.',
    ['AM General, LLC @ Mishawaka, IN'],
  ],
  [
    'The principal contractor will be Northrop Grumman located in Mojave, CA. There are',
    ['Northrop Grumman @ Mojave, CA'],
  ],
  [
    'The principal contractors will be A Systems, of El Segundo, CA; TCOM, L.P., of Columbia, MD; and Avan LLC (a wholly owned subsidiary of Q, Inc.), of McLean, VA.',
    [
      'A Systems @ El Segundo, CA',
      'TCOM, L.P. @ Columbia, MD',
      'Avan LLC (a wholly owned subsidiary of Q, Inc.) @ McLean, VA',
    ],
  ],
  [
    'The principal contractor for X will be Kratos Defense, Sacramento, CA, and Fort Walton Beach, FL. The principal contractor for Y will be Northrop Grumman, Chandler, AZ.',
    ['Kratos Defense @ Sacramento, CA; Fort Walton Beach, FL', 'Northrop Grumman @ Chandler, AZ'],
  ],
  [
    'The principal contractor(s) will be Spar Corporation, located in De Leon Springs, FL, or Undersea Systems Inc. (USSI), located in Columbia City, IN, or a combination of both.',
    ['Spar Corporation @ De Leon Springs, FL', 'Undersea Systems Inc. (USSI) @ Columbia City, IN'],
  ],
  [
    'The principal contractors will be Bell Helicopter, Textron in Fort Worth, Texas; and the General Electric Company, located in Lynn, Massachusetts.',
    [
      'Bell Helicopter, Textron @ Fort Worth, Texas',
      'General Electric Company @ Lynn, Massachusetts',
    ],
  ],
  [
    'The prime contractors are Leonardo S.p.A., Rome, Italy, and Thales, located in Limours, France.',
    ['Leonardo S.p.A. @ Rome, Italy', 'Thales @ Limours, France'],
  ],
  [
    'The principal contractors are:\nRaytheon, Tucson, AZ\nBoeing, St. Louis, MO\nThere are no offsets.',
    ['Raytheon @ Tucson, AZ', 'Boeing @ St. Louis, MO'],
  ],
  [
    'The principal contractors will be Boeing, Sierra Nevada, Inc., and Raytheon Missiles and Defense.',
    ['Boeing @ ?', 'Sierra Nevada, Inc. @ ?', 'Raytheon Missiles and Defense @ ?'],
  ],
  ['The principal contractor(s) will be determined from approved vendors.', []],
  ['There will be various contractors, and there is no prime contractor.', []],
  ['A principal contractor is not associated with this proposed sale.', []],
  ['The proposed sale will not alter the balance.', []],
])('reads %j', (text, contractors) => {
  expect(contractorsOf(text)).toEqual(contractors);
});

it('keeps the sentence also where it names nobody', () => {
  const sentence = 'The principal contractor has not been determined.';
  expect(readContractors(`It is vital. ${sentence} There are no offsets.`).sentence).toBe(sentence);
});
