import { expect, test } from 'vitest';
import { parseGateRows } from '../../../eval/gate/gate-row.ts';

const parse = (...lines: readonly unknown[]) =>
  parseGateRows([
    { name: 'sets/gate.jsonl', text: lines.map((line) => JSON.stringify(line)).join('\n') },
  ]);

test('a row without an id is called by its file and line', () => {
  const [, second] = parse({ true: true, text: '甲' }, { true: false, text: '乙', doc: 'a.txt' });
  expect(second).toMatchObject({ id: 'gate:2', true: false, kind: 'plain', docs: ['a.txt'] });
});

test('a row may name a file for each of its quotes', () => {
  const row = { true: true, text: '甲', quotes: ['增长4%', '增长5%'], docs: ['a.txt', 'b.txt'] };
  expect(parse(row)).toMatchObject([{ docs: ['a.txt', 'b.txt'], docOfQuote: ['a.txt', 'b.txt'] }]);
  expect(() => parse({ ...row, docs: ['a.txt'] })).toThrow(/one file for each of the quotes/u);
});

test('fields of others are passed over', () => {
  expect(parse({ id: 7, true: true, text: '甲', shown_before: 1 })).toMatchObject([{ id: '7' }]);
});

test.each([
  ['a row without a verdict', { text: '甲' }, /gate\.jsonl line 2: .*\n?.*true/u],
  ['a blank sentence', { true: true, text: ' ' }, /line 2: .*must not be blank/u],
  ['a quote that is no list', { true: true, text: '甲', quotes: '甲' }, /line 2: .*array/u],
])('%s is named with its line', (_, row, complaint) => {
  expect(() => parse({ true: true, text: '甲' }, row)).toThrow(complaint);
});

test('a line that is no JSON is named, and a file without a row', () => {
  expect(() => parseGateRows([{ name: 'a.jsonl', text: '{' }])).toThrow(/a\.jsonl line 1/u);
  expect(() => parseGateRows([{ name: 'a.jsonl', text: '\n' }])).toThrow(/holds no sentence/u);
});
