import { describe, expect, test } from 'vitest';
import { cohenKappa } from '../../../eval/agree/cohen-kappa.ts';
import { fleissKappa } from '../../../eval/agree/fleiss-kappa.ts';
import { alphaInterval, krippendorffAlpha } from '../../../eval/agree/krippendorff-alpha.ts';

/** Krippendorff's own example: four raters, twelve units, gaps. */
const units = [
  '1 1 . 1',
  '2 2 3 2',
  '3 3 3 3',
  '3 3 3 3',
  '2 2 2 2',
  '1 2 3 4',
  '4 4 4 4',
  '1 1 2 1',
  '2 2 2 2',
  '. 5 5 5',
  '. . 1 1',
  '. 3 . .',
].map((row) =>
  row
    .split(' ')
    .filter((label) => label !== '.')
    .map(Number),
);

describe('Krippendorff α', () => {
  test.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
  ] as const)('%s', (level, alpha) => {
    expect(krippendorffAlpha(units, level)).toBeCloseTo(alpha, 3);
  });

  test('is undefined where nothing could disagree', () => {
    expect(krippendorffAlpha([], 'nominal')).toBeUndefined();
    expect(krippendorffAlpha([[1], [2]], 'nominal')).toBeUndefined();
    expect(
      krippendorffAlpha(
        [
          [1, 1],
          [1, 1],
        ],
        'nominal',
      ),
    ).toBeUndefined();
  });

  test('has an interval that holds it', () => {
    const { low, high } = alphaInterval(units, 'nominal', { resamples: 500, seed: 1 })!;
    expect(low).toBeLessThan(0.743);
    expect(high).toBeGreaterThan(0.743);
  });
});

describe('Cohen κ', () => {
  test('of the textbook table', () => {
    expect(
      cohenKappa([
        [20, 5],
        [10, 15],
      ]),
    ).toBeCloseTo(0.4, 10);
  });

  test('weighted forgives near misses', () => {
    const near = [
      [10, 4, 0],
      [4, 10, 4],
      [0, 4, 10],
    ];
    expect(cohenKappa(near, 'quadratic')!).toBeGreaterThan(cohenKappa(near)!);
  });

  test('is undefined where chance alone agrees on all', () => {
    expect(
      cohenKappa([
        [7, 0],
        [0, 0],
      ]),
    ).toBeUndefined();
    expect(cohenKappa([])).toBeUndefined();
  });
});

/** Fleiss 1971 as it is told everywhere: 10 subjects, 14 raters, 5 labels. */
const fleiss = [
  [0, 0, 0, 0, 14],
  [0, 2, 6, 4, 2],
  [0, 0, 3, 5, 6],
  [0, 3, 9, 2, 0],
  [2, 2, 8, 1, 1],
  [7, 7, 0, 0, 0],
  [3, 2, 6, 3, 0],
  [2, 5, 3, 2, 2],
  [6, 5, 2, 1, 0],
  [0, 2, 2, 3, 7],
];

test('Fleiss κ of the example of 1971', () => {
  expect(fleissKappa(fleiss)).toBeCloseTo(0.21, 3);
});

test('Fleiss κ is undefined for items with different numbers of raters', () => {
  expect(
    fleissKappa([
      [2, 0],
      [1, 0],
    ]),
  ).toBeUndefined();
});
