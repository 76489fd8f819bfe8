import { expect, test } from 'vitest';
import { displayWidth } from '../../eval/display-width.ts';

test.each([
  ['', 0],
  ['GDP', 3],
  ['静海GDP', 7],
  ['增长４％，', 10],
  ['《报告》', 8],
  ['𠀀', 2],
  ['“4%”', 4],
  ['e\u0301', 1],
])('%s takes %i columns', (text, columns) => {
  expect(displayWidth(text)).toBe(columns);
});
