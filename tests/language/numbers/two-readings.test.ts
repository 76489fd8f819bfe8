import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../language/characters/normalise-text.ts';
import { findQuantities } from '../../../language/numbers/find-quantities.ts';
import { numbersIn, plainDigits } from '../../../language/numbers/number-tokens.ts';
import { printedNumber } from '../../../language/numbers/write-number.ts';
import { hasSharedCorpus, sharedCorpus } from '../../support/shared-texts.ts';

// A range is two tokens; 多, 余 and blanks part a number from its unit; the rest has forms of its own.
const plainAmount = /^\d[\d,.]*(?!.*[\d多余 \-—~～至到/])[^\d]+$/u;

describe.skipIf(!hasSharedCorpus)('quantities and tokens of the corpus', () => {
  it('come to the same amounts', () => {
    const written = new Map(
      sharedCorpus()
        .flatMap(({ bytes }) => findQuantities(new TextDecoder().decode(bytes)))
        .filter((quantity) => plainAmount.test(quantity.written) && !/[成‰]/u.test(quantity.unit))
        .map((quantity) => [quantity.written, quantity] as const),
    );
    const apart = [...written.values()].filter(({ written: words, amount, base, unit }) => {
      const tokens = numbersIn(normaliseText(plainDigits(words))).flatMap(
        (number) => number.tokens,
      );
      const full = `${printedNumber(amount)}${base}`;
      // 5.8万贫困人口: the unit is implied, and stands in no token.
      return unit !== '' && words.endsWith(base) && !tokens.includes(full.toLowerCase());
    });
    expect(written.size).toBeGreaterThan(1000);
    expect(apart.map(({ written: words }) => words)).toEqual([]);
  }, 120_000);
});
