import type { CaseState } from '../life-cycle/case-state.model.ts';
import type { DocumentContent, DocumentState } from '../life-cycle/document-state.model.ts';
import { isReleased } from './case-rows.model.ts';

/** The rows of all documents of a case, by table. */
export function documentRows(state: CaseState) {
  const each = <Row>(rowsOf: (document: DocumentState, keys: Keys) => readonly Row[]) =>
    state.documents.flatMap((document) => rowsOf(document, keysOf(state, document)));
  const content = <Row>(rowsOf: (content: DocumentContent, keys: Keys) => readonly Row[]) =>
    each((document, keys) => (document.content === null ? [] : rowsOf(document.content, keys)));
  return {
    loaDocuments: each((document, keys) => [documentRow(document, keys)]),
    loaDocumentStatuses: each((document, keys) => [documentStatusRow(document, keys)]),
    loaLines: content(({ lines }, keys) => lines.map((line) => lineRow(line, keys))),
    loaLineBuilds: content(({ lines }, keys) => lines.map((line) => lineBuildRow(line, keys))),
    loaTerms: content(({ terms }, keys) =>
      terms.map(({ term, amount }, index) => ({ ...keys, position: index + 1, term, amount })),
    ),
    loaInstallments: content(({ installments }, keys) =>
      installments.map(({ dueOn, amount }, index) => ({
        ...keys,
        position: index + 1,
        dueOn,
        amount,
      })),
    ),
    loaNotes: content(({ notes }, keys) =>
      notes.map(({ noteId, text }, index) => ({ ...keys, position: index + 1, noteId, text })),
    ),
  };
}

interface Keys {
  readonly caseId: string;
  readonly code: string;
  readonly purchaserCode: string;
  readonly isReleased: boolean;
}

function keysOf({ caseId, purchaserCode }: CaseState, document: DocumentState): Keys {
  return { caseId, code: document.code, purchaserCode, isReleased: isReleased(document) };
}

function documentRow(document: DocumentState, keys: Keys) {
  const { content } = document;
  return {
    ...keys,
    type: document.type,
    purpose: document.purpose,
    offerVersion: document.offerVersion,
    offeredOn: document.offeredOn,
    offerExpirationDate: document.offerExpirationDate,
    acceptedOn: document.acceptedOn,
    signer: document.signer,
    implementedOn: document.implementedOn,
    netValue: content?.totals.net ?? null,
    packingValue: content?.totals.packing ?? null,
    administrativeValue: content?.totals.administrative ?? null,
    transportationValue: content?.totals.transportation ?? null,
    otherValue: content?.totals.other ?? null,
    totalValue: content?.totals.total ?? null,
    majorDefenseEquipmentValue: content?.majorDefenseEquipmentValue ?? null,
    initialDeposit: content?.initialDeposit ?? null,
    depositReceived: document.depositReceived,
    depositReceivedOn: document.depositReceivedOn,
  };
}

function documentStatusRow(document: DocumentState, { caseId, code }: Keys) {
  return {
    caseId,
    code,
    status: document.status,
    restatements: document.restatements,
    depositRule: document.content?.depositRule ?? null,
    approvedForWritingOn: document.approvedForWritingOn,
    signedForAgencyBy: document.signedForAgencyBy,
    countersignedOn: document.countersignedOn,
    countersignedBy: document.countersignedBy,
    transmittalNumber: document.transmittalNumber,
    isNotificationRequired: document.approval?.isNotificationRequired ?? null,
    isNotificationCleared: document.approval?.isNotificationCleared ?? null,
    emergencyImplementation: document.emergencyImplementation,
  };
}

function lineRow(line: DocumentContent['lines'][number], keys: Keys) {
  return {
    ...keys,
    lineNumber: line.lineNumber,
    maslId: line.maslId,
    description: line.description,
    quantity: line.quantity,
    unitOfIssue: line.unitOfIssue,
    unitPrice: line.unitPrice,
    sourceCode: line.sourceCode,
    typeOfAssistance: line.typeOfAssistance,
    offerReleaseCode: line.offerReleaseCode,
    deliveryTermCode: line.deliveryTermCode,
    monthsOfService: line.monthsOfService,
    isMajorDefenseEquipment: line.isMajorDefenseEquipment,
    isSignificantMilitaryEquipment: line.isSignificantMilitaryEquipment,
    lineValue: line.value,
  };
}

function lineBuildRow(line: DocumentContent['lines'][number], { caseId, code }: Keys) {
  return {
    caseId,
    code,
    lineNumber: line.lineNumber,
    baseValue: line.base,
    nonrecurringValue: line.nonrecurring,
    contractAdministrationValue: line.contractAdministration,
    storageValue: line.storage,
    otherValue: line.otherAboveTheLine,
    packingValue: line.packing,
    administrativeValue: line.administrative,
    administrativeRateId: line.administrativeRateId,
    transportationValue: line.transportation,
    firstAcceptedOn: line.firstAcceptedOn,
  };
}
