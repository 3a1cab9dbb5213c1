import { describe, expect, it } from 'vitest';
import { markingRefusal } from './marking.load.ts';

describe('a marking', () => {
  it.each([null, 'UNCLASSIFIED', 'Unclassified', 'CUI', 'CUI-PREDECISIONAL', 'public'])(
    '%s is taken',
    (marking) => {
      expect(markingRefusal(marking, ['Radars (S-band)'])).toBeNull();
    },
  );

  it.each(['CONFIDENTIAL', 'Secret', 'TOP SECRET', 'SECRET//NOFORN', 'TS', 'anything else'])(
    '%s is refused',
    (marking) => {
      expect(markingRefusal(marking, [])).toMatch(/nothing above CUI/);
    },
  );

  it.each(['(S) Radars', '(TS//SI) Radars', 'SECRET//NOFORN radars'])(
    'in a text is refused: %s',
    (text) => {
      expect(markingRefusal(null, ['Radars', text])).toMatch(/classification mark/);
    },
  );
});
