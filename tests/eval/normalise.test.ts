import { expect, test } from 'vitest';
import { normalise } from '../../eval/normalise.ts';

test.each([
  ['full-width signs become plain ones', '４％', '4%'],
  ['letters become small', 'PM2.5 Line 10', 'pm2.5line10'],
  ['all white space goes, the ideographic space too', '增长　4 %\n左右', '增长4%左右'],
  ['commas between digits go', '1,234,567元', '1234567元'],
  ['full-width commas between digits go', '１，８４６.６', '1846.6'],
  ['a comma between digits goes though a space stood there', '1, 755', '1755'],
  ['other commas stay', '增长4%，其中税收', '增长4%,其中税收'],
])('%s', (_, text, normal) => {
  expect(normalise(text)).toBe(normal);
});
