import type { StoredEvent } from '@concord/kernel';
import { describe, expect, it } from 'vitest';
import { isReleased } from '../../case-record/case-rows.model.ts';
import {
  type DocumentState,
  documentOf,
  newDocument,
  withDocument,
} from '../document-state.model.ts';
import { initialState } from '../initialize.model.ts';
import { writingCommands } from './writing.model.ts';

const begun = initialState('BN-B-UAB', {
  purchaserCode: 'QXB',
  implementingAgency: 'B',
  type: 'DEFINED_ORDER',
  description: 'Invented',
  isFictional: true,
  letterNumber: null,
  letterReceivedOn: null,
  letterActionableOn: null,
  linkedCaseId: null,
});
const offered: DocumentState = {
  ...newDocument('A01', 'AMENDMENT', 'Invented'),
  status: 'RETURNED',
  offeredOn: '2026-11-02',
  offerExpirationDate: '2027-01-26',
};

describe('a document that is written anew after a counter-offer', () => {
  it('is its purchaser’s to read no longer, until it is offered again', () => {
    const before = withDocument(begun, offered);
    const event = {
      documentCode: 'A01',
      facts: { content: null },
    } as unknown as StoredEvent;
    const after = documentOf(writingCommands.writeLoaDocument.apply(before, event), 'A01');
    expect(isReleased(offered)).toBe(true);
    expect(after).toMatchObject({ offeredOn: null, offerExpirationDate: null });
    expect(after !== null && isReleased(after)).toBe(false);
  });
});
