import { describe, expect, it } from 'vitest';
import { cutDescription } from './description.load.ts';
import { readItems, readOtherItems } from './items.load.ts';

/** Each item as "quantity|up to|item", so that a table row stays readable. */
function itemsOf(description: string): string[] {
  return readItems(cutDescription(description)).items.map(
    ({ quantity, up_to: upTo, item }) => `${quantity ?? '?'}${upTo ? ' at most' : ''} ${item}`,
  );
}

describe('the major defense equipment', () => {
  it.each([
    [
      'Major Defense Equipment (MDE):\nForty (40) F-35 Aircraft.\nSix (6) Engines.',
      ['40 F-35 Aircraft', '6 Engines'],
    ],
    [
      'MDE: Up to three hundred eighty-six (386) Missiles, AGM-114R2.',
      ['386 at most Missiles, AGM-114R2'],
    ],
    [
      'Major Defense Equipment (MOE): Thirty (30) AMRAAM. Three (3) Sections.',
      ['30 AMRAAM', '3 Sections'],
    ],
    [
      'MDE:\nForty-two\n(42) Engines (40 installed, 2 spares).',
      ['42 Engines (40 installed, 2 spares)'],
    ],
    [
      'MDE:\nSix (6) Missiles (includes twelve (12) Fly-to-Buy Missiles).',
      ['6 Missiles (includes twelve (12) Fly-to-Buy Missiles)'],
    ],
    [
      'MDE includes: Two (2) Radars; four (4) Masts; and ten (10) Pods',
      ['2 Radars', '4 Masts', '10 Pods'],
    ],
    ['MDE:\nOne thousand fifty (1,050) Fuzes', ['1050 Fuzes']],
    [
      'MDE:\n1,680 Rockets\n(3) Launchers\nTwelve Helicopters',
      ['1680 Rockets', '3 Launchers', '12 Helicopters'],
    ],
    ['MDE:\n--Six (6) Radars\n--Two (2) Launchers', ['6 Radars', '2 Launchers']],
    ['MDE:\nThrity (30) Missiles', ['30 Missiles']],
    [
      'MDE:\n120mm cartridges and/or;\n120 mm rounds',
      ['? 120mm cartridges and/or', '? 120 mm rounds'],
    ],
    ['Major Defense Equipment: None.\nNon-MDE: boats.', []],
    ['MDE:\nNone.', []],
  ])('of %j is %j', (description, items) => {
    expect(itemsOf(description)).toEqual(items);
  });

  it('leaves out what the case held before, where a list sums up what is now offered', () => {
    const story = 'Case XX-B-UAA was below the threshold and included two (2) missiles.';
    expect(itemsOf(`${story}\nMajor Defense Equipment (MDE):\nSix (6) missiles.`)).toEqual([
      '6 missiles',
    ]);
    expect(itemsOf(story)).toEqual([]);
  });

  it('reads counted articles without a heading, but does not call them major equipment', () => {
    const text =
      'The Government of Chile has requested to buy up to six (6) missiles and two (2) pods. Also included are spares.';
    const { items, notes } = readItems(cutDescription(text));
    expect(items).toEqual([
      { quantity: 6, up_to: true, item: 'missiles', mde: null },
      { quantity: 2, up_to: false, item: 'pods', mde: null },
    ]);
    expect(notes).toEqual(['no heading says which articles are Major Defense Equipment']);
  });

  it('believes the digits where the words say something else, and says so', () => {
    const { items, notes } = readItems(cutDescription('MDE:\nTwo hundred (250) bombs'));
    expect(items[0]?.quantity).toBe(250);
    expect(notes).toEqual(["the source prints 'Two hundred (250)'; read as 250"]);
  });
});

describe('the other articles', () => {
  it.each([
    [
      'Non-MDE: Also included are radios; spares, tools; and other support.',
      ['radios', 'spares, tools', 'other support'],
    ],
    [
      'Non-Major Defense Equipment: The following non-MDE items will also be included: a; b',
      ['a', 'b'],
    ],
    [
      'Non-MOE: Also included is the following non-MDE: kits (AURs; spares); training',
      ['kits (AURs; spares)', 'training'],
    ],
    ['MDE: Six (6) radars. Non-MDE: masts; cables.', ['masts', 'cables']],
    ['Non-MDE:\nAlso included are CATMs; pods.', ['CATMs', 'pods']],
    ['Non-MDE items and services include: None.', []],
  ])('of %j are %j', (description, items) => {
    expect(readOtherItems(cutDescription(description))).toEqual(items);
  });
});
