import { expect, test } from 'vitest';
import { isFromFile } from '../../../eval/gold-files/source-file.ts';

test.each([
  ['a.txt', 'a.txt', true],
  ['reports/2023/a.txt', 'a.txt', true],
  ['reports\\a.txt', 'gold/a.txt', true],
  ['reports/ba.txt', 'a.txt', false],
  [undefined, 'a.txt', false],
])('%s is from %s: %s', (sourceFile, doc, expected) => {
  expect(isFromFile(sourceFile, doc)).toBe(expected);
});
