import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf } from '../../../language/characters/display-width.ts';
import { wrapText } from '../../../eval/print/wrap-text.ts';

test('lines break where the columns are used up', () => {
  expect(wrapText('静海区GDP增长', 7)).toEqual(['静海区G', 'DP增长']);
});

test('line breaks and escape codes become spaces', () => {
  expect(wrapText('一、\n\u001B[31m二', 40)).toEqual(['一、 [31m二']);
});

test('no line is too wide and no character is lost', () => {
  const text = fc.string({ unit: fc.constantFrom('静', '4', '%', ' '), maxLength: 60 });
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 20 }), (words, columns) => {
      const lines = wrapText(words, columns);
      expect(lines.join('')).toBe(words);
      expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(columns);
    }),
  );
});
