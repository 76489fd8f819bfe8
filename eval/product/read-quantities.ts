import { findQuantities } from '../../language/numbers/find-quantities.ts';
import { splitSentences } from '../../language/sentences/split-sentences.ts';
import type { OtherReading } from '../readings/compare-readers.ts';

/** What the product reads as numbers in a sentence, to be held against evaluation's own reading. */
export function productQuantities(sentence: string): readonly OtherReading[] {
  return findQuantities(sentence).map(({ amount, value, low, high, base, start, unitEnd }) => ({
    // A range is in printed units: what one of them comes to tells the scale.
    values: [value, low ?? value, high ?? value].map((one) =>
      value === 0 ? one : (one * amount) / value,
    ),
    unit: base,
    start,
    end: unitEnd,
  }));
}

/** The sentences of a text as the product cuts it. */
export function productSentences(text: string): readonly string[] {
  return splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) =>
    text.slice(start, end),
  );
}
