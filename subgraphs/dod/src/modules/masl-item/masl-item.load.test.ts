import { describe, expect, it } from 'vitest';
import { isDesignated } from './designation.model.ts';
import { readCatalogue, readMaslDemonstration } from './masl-item.load.ts';

const { families, reportedCodes, items } = readCatalogue();
const invented = readMaslDemonstration('2026-11-02');
const letters = families.map(({ letter }) => letter);

describe('the shipped catalogue', () => {
  it('holds the special codes that SAMM prints, with the paragraph that prints each', () => {
    expect(items.map(({ item }) => item.maslId)).toEqual([
      'L8A',
      'R6B',
      'R6C-SMALLCASESUPT',
      'R9A-0761000000CLS',
      'R9B-079200N0NSPRQ',
    ]);
    expect(items.every(({ item }) => item.isVerified && /SAMM C\d/.test(item.citation))).toBe(true);
  });

  it('calls only the families of C9.T29 verified', () => {
    const verified = families.filter(({ isVerified }) => isVerified).map(({ letter }) => letter);
    expect(verified.join('')).toBe('ABCDEFGH');
  });

  it('excepts from G5_ what ends in M and Y, and nothing else', () => {
    const excepted = reportedCodes.flatMap(({ exceptedGenericCodes }) => exceptedGenericCodes);
    expect(excepted).toEqual(['G5M', 'G5Y']);
  });
});

describe('the invented items', () => {
  it('say that they are', () => {
    expect(invented.length).toBeGreaterThan(40);
    for (const { item, designations } of invented) {
      expect([item.isFictional, item.isVerified]).toEqual([true, false]);
      expect([item.maslId, item.maslNumber]).toEqual([
        expect.stringContaining('DEMO'),
        expect.stringContaining('DEMO'),
      ]);
      expect(designations.some(({ isVerified }) => isVerified)).toBe(false);
    }
  });

  it('are of families that are there, and no two are the same', () => {
    expect(invented.filter(({ item }) => !letters.includes(item.genericCode.charAt(0)))).toEqual(
      [],
    );
    expect(new Set(invented.map(({ item }) => item.maslId)).size).toBe(invented.length);
  });

  it('are on the U.S. Munitions List if they are significant military equipment', () => {
    const off = invented.filter(
      ({ item, designations }) =>
        item.munitionsListCategory === null && isDesignated({ designations }, 'SME', '2026-11-02'),
    );
    expect(off).toEqual([]);
  });
});
