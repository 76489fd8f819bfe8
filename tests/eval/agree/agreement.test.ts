import { expect, test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { agreementOf } from '../../../eval/agree/agreement.ts';
import { printAgreement } from '../../../eval/agree/print-agreement.ts';
import { readRatings } from '../../../eval/agree/read-ratings.ts';
import { withTemporaryFolder } from '../../../eval/temporary-folder.ts';

const rows = [
  ['q1', 'li', 'correct'],
  ['q1', 'wang', 'correct'],
  ['q2', 'li', 'wrong'],
  ['q2', 'wang', 'partly'],
  ['q3', 'li', 'correct'],
  ['q3', 'wang', 'wrong'],
  ['q4', 'li', 'correct'],
];
const ratings = rows.map(([item = '', rater = '', label = '']) => ({ item, rater, label }));
const quick = { resamples: 200, seed: 1 };

const reading = (name: string, text: string) =>
  withTemporaryFolder(async (folder) => {
    writeFileSync(join(folder, name), text);
    return readRatings([join(folder, name)]);
  });

test('pairs, confusion and what is to be decided together', () => {
  const order = ['wrong', 'partly', 'correct'];
  const agreement = agreementOf(ratings, { level: 'ordinal', order, resampling: quick });
  expect(agreement).toMatchObject({ items: 4, pairable: 3, raters: ['li', 'wang'] });
  expect(agreement.pairs[0]).toMatchObject({
    items: 3,
    confusion: [
      [0, 1, 0],
      [0, 0, 0],
      [1, 0, 1],
    ],
  });
  expect(agreement.disputed.map(({ item }) => item)).toEqual(['q3', 'q2']);
  expect(printAgreement(agreement)).toContain('2 to adjudicate\nq3  li: correct, wang: wrong');
});

test('ordinal words need their order', () => {
  expect(() => agreementOf(ratings, { level: 'ordinal' })).toThrow('--order');
  expect(() => agreementOf(ratings, { level: 'ordinal', order: ['wrong'] })).toThrow(
    'correct, partly',
  );
});

test('JSON lines and CSV say the same, and a blank label is a gap', async () => {
  const csv = `item,rater,label\n${rows.map((row) => row.join(',')).join('\n')}\nq4,wang,\n`;
  const json = ratings.map((rating) => JSON.stringify(rating)).join('\n');
  expect(await reading('r.csv', csv)).toEqual(ratings);
  expect(await reading('r.jsonl', json)).toEqual(ratings);
});

test.each([
  ['a column too few', 'item,rater\nq1,li\n', /line 2: label/u],
  ['a rater twice on one item', 'item,rater,label\nq1,li,a\nq1,li,b\n', /line 3: li has rated q1/u],
  ['a broken line', '{"item": "q1"\n', /line 1: not a JSON object/u],
])('%s is told with its line', async (_, text, complaint) => {
  await expect(reading('r', text)).rejects.toThrow(complaint);
});
