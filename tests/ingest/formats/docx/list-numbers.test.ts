import { expect, it } from 'vitest';
import { chineseNumber, listNumber } from '../../../../ingest/formats/docx/list-numbers.ts';

it.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [21, '二十一'],
  [99, '九十九'],
  [100, '100'],
  [0, '零'],
])('%i is counted as %s', (value, expected) => {
  expect(chineseNumber(value)).toBe(expected);
});

it.each([
  ['decimal', 3, '3'],
  ['japaneseCounting', 3, '三'],
  ['ideographTraditional', 2, '乙'],
  ['chineseLegalSimplified', 5, '伍'],
  ['decimalFullWidth', 12, '１２'],
  ['decimalEnclosedCircle', 3, '③'],
  ['decimalZero', 7, '07'],
  ['upperLetter', 27, 'AA'],
  ['lowerLetter', 2, 'b'],
  ['upperRoman', 44, 'XLIV'],
  ['lowerRoman', 9, 'ix'],
  ['bullet', 1, ''],
  ['constructor', 4, '4'],
])('the format %s writes %i as %s', (format, value, expected) => {
  expect(listNumber(format, value)).toBe(expected);
});
