import { isProcured, lineBase } from './line-sources.model.ts';
import { readMoney, readQuantity } from './money.model.ts';
import type { PriceInput, PriceLineInput } from './price.model.ts';
import type { Problem } from './problem.model.ts';

/**
 * The source codes a line may have, by its type of assistance. An empty list means that no source
 * says which; a type that is absent does not exist.
 */
export type AllowedSources = ReadonlyMap<string, readonly string[]>;

const amounts = [
  'unitPrice',
  'nonrecurringUnitCharge',
  'contractValue',
  'storageAmount',
  'otherAboveTheLine',
  'transportationAmount',
] as const satisfies readonly (keyof PriceLineInput)[];

/** Everything that is wrong with a document before any rate is looked at. */
export function inputProblems(input: PriceInput, allowedSources: AllowedSources): Problem[] {
  const lineNumbers = input.lines.map(({ lineNumber }) => lineNumber);
  return [
    ...problemIf(input.lines.length === 0, ['lines'], 'A document has at least one line.'),
    ...amountProblem(input.otherCharges, ['otherCharges']),
    ...input.lines.flatMap((line, index) =>
      [
        ...problemIf(
          lineNumbers.indexOf(line.lineNumber) < index,
          ['lineNumber'],
          `Line ${line.lineNumber} is in the document already. Give each line a number of its own.`,
        ),
        ...lineProblems(line, input.isWhollyGrantFinanced, allowedSources),
      ].map(({ path, message }) => ({ path: ['lines', index, ...path], message })),
    ),
  ];
}

function lineProblems(
  line: PriceLineInput,
  isWhollyGrantFinanced: boolean,
  allowedSources: AllowedSources,
): Problem[] {
  return [
    ...problemIf(
      !/^\d{3}$/.test(line.lineNumber),
      ['lineNumber'],
      'A line number has three digits, such as 001.',
    ),
    ...problemIf(
      line.maslId === null || line.maslId.trim() === '',
      ['maslId'],
      'Name the item of the catalogue (MASL) that the line is for.',
    ),
    ...problemIf(
      readQuantity(line.quantity) === null,
      ['quantity'],
      'A quantity is above zero and has at most four decimals.',
    ),
    ...amounts.flatMap((field) => amountProblem(line[field], [field])),
    ...sourceProblems(line, allowedSources),
    ...contractValueProblems(line),
    ...nonrecurringProblems(line, isWhollyGrantFinanced),
  ];
}

function sourceProblems(line: PriceLineInput, allowedSources: AllowedSources): Problem[] {
  const { typeOfAssistance, sourceCode } = line;
  const allowed = allowedSources.get(typeOfAssistance);
  if (allowed === undefined) {
    const message = `${typeOfAssistance} is no type of assistance. Use one of ${[...allowedSources.keys()].join(', ')}.`;
    return [{ path: ['typeOfAssistance'], message }];
  }
  return problemIf(
    allowed.length > 0 && !allowed.includes(sourceCode),
    ['sourceCode'],
    `Type of assistance ${typeOfAssistance} goes with source ${allowed.join(', ')}, not with ${sourceCode}.`,
  );
}

function contractValueProblems(line: PriceLineInput): Problem[] {
  const { contractValue, sourceCode } = line;
  const path = ['contractValue'];
  if (contractValue === null) {
    const message = 'A line of source X needs the part of its value that is contracted for.';
    return problemIf(sourceCode === 'X', path, message);
  }
  if (!isProcured(line)) {
    const message = `A contract value is only for source P or X, not for ${sourceCode}. Leave it out.`;
    return [{ path, message }];
  }
  const [value, base] = [readMoney(contractValue), lineBase(line)];
  return problemIf(
    value !== null && base !== null && value.gt(base),
    path,
    'A contract value is at most quantity times unit price.',
  );
}

function nonrecurringProblems(line: PriceLineInput, isWhollyGrantFinanced: boolean): Problem[] {
  return [
    ...problemIf(
      line.nonrecurringUnitCharge !== null && !line.isMajorDefenseEquipment,
      ['nonrecurringUnitCharge'],
      'Only major defense equipment has a nonrecurring charge. Leave it out.',
    ),
    ...problemIf(
      line.nonrecurringWaiver === 'NON_REPAYABLE_FUNDS' && !isWhollyGrantFinanced,
      ['nonrecurringWaiver'],
      'This ground is only for a document that grants of the United States pay wholly.',
    ),
  ];
}

function amountProblem(amount: string | null, path: readonly string[]): Problem[] {
  return problemIf(
    amount !== null && readMoney(amount) === null,
    path,
    'An amount is zero or more U.S. dollars with at most two decimals, such as "12370000.00".',
  );
}

function problemIf(isWrong: boolean, path: Problem['path'], message: string): Problem[] {
  return isWrong ? [{ path, message }] : [];
}
