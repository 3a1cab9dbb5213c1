import type { AllowedSources } from '../input-problems.model.ts';
import type { PriceInput, PriceLineInput } from '../price.model.ts';

/** Source codes by type of assistance, as the codes of cash sales go together. */
export const allowedSources: AllowedSources = new Map([
  ['3', ['S', 'R', 'E']],
  ['4', ['X']],
  ['5', ['P']],
  ['N', []],
]);

/** A line of equipment from a contractor: ten at $1,200,000, with a nonrecurring charge. */
export const equipment: PriceLineInput = {
  lineNumber: '001',
  description: 'Launcher',
  maslId: 'B1A-DEMO000000001',
  quantity: 10,
  unitOfIssue: 'EA',
  unitPrice: '1200000.00',
  sourceCode: 'P',
  typeOfAssistance: '5',
  isMajorDefenseEquipment: true,
  isSignificantMilitaryEquipment: true,
  nonrecurringUnitCharge: '25000.00',
  nonrecurringWaiver: null,
  contractValue: null,
  storageAmount: null,
  otherAboveTheLine: null,
  transportationAmount: null,
  firstAcceptedOn: null,
};

/** A line of spare parts from stock: a hundred at $4,000. */
export const spares: PriceLineInput = {
  ...equipment,
  lineNumber: '002',
  description: 'Spare parts',
  maslId: 'B9A-DEMO000000002',
  quantity: 100,
  unitPrice: '4000.00',
  sourceCode: 'S',
  typeOfAssistance: '3',
  isMajorDefenseEquipment: false,
  isSignificantMilitaryEquipment: false,
  nonrecurringUnitCharge: null,
};

/** Case BN-B-UAB of Bandaria, which is invented. */
export const example: PriceInput = {
  customerCode: 'BN',
  purchaser: 'QBN',
  isFictional: true,
  asOf: '2026-11-02',
  programKind: 'FMS',
  isWhollyGrantFinanced: false,
  lines: [equipment, spares],
  otherCharges: null,
};
