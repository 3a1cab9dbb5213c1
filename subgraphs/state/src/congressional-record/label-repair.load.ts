import { isNear } from './number-words.load.ts';

/** Puts right the misprinted words of a clause's label ("Mllitary Departrnent:"), not its text. */
export function repairedLabel(paragraph: string): string {
  const [all, numeral = '', label = '', colon = ''] =
    /^((?:\(?[ivxl1]{1,5}[).]\s*)?)([A-Z][^:;$\n]{3,140})([:;])/i.exec(paragraph) ?? [];
  if (all === undefined) {
    return paragraph;
  }
  const words = label.split(' ').map(repairedWord);
  return `${numeral}${words.join(' ')}${colon}${paragraph.slice(all.length)}`;
}

const vocabulary = (
  'Prospective Purchaser Total Estimated Value Funding Source Description Quantity Quantities ' +
  'Articles Services Military Department Implementing Agency Prior Related Cases Sales ' +
  'Commission Sensitivity Technology Significance Justification Date Report Delivered Congress'
).split(' ');

function repairedWord(printed: string): string {
  const [word = ''] = /^[A-Za-z\d]+/.exec(printed) ?? [];
  const known = word.length < 4 ? undefined : vocabulary.find((each) => isNear(word, each));
  return known === undefined ? printed : `${known}${printed.slice(word.length)}`;
}
