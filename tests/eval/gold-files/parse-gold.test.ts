import { expect, test } from 'vitest';
import { BadInput } from '../../../eval/bad-input.ts';
import { parseGold } from '../../../eval/gold-files/parse-gold.ts';

const line = { id: 'a1', question: '目标是多少？', type: 'number', answer: '4%', must: [['4%']] };

const parse = (...lines: readonly (object | string)[]) => {
  const texts = lines.map((each) => (typeof each === 'string' ? each : JSON.stringify(each)));
  return parseGold([{ name: 'gold.jsonl', text: texts.join('\n') }]);
};

const complaintOf = (...lines: readonly (object | string)[]): string => {
  try {
    parse(...lines);
  } catch (error) {
    expect(error).toBeInstanceOf(BadInput);
    return (error as BadInput).message;
  }
  throw new Error('was accepted');
};

test('what is not given is empty', () => {
  expect(parse(line)).toEqual([{ ...line, history: [], mustNot: [], evidence: [] }]);
});

test('fields of later formats are passed over', () => {
  expect(parse({ ...line, note: '带左右', region: '静海区' })[0]).not.toHaveProperty('note');
});

test('details of a question are kept', () => {
  const details = {
    region: '静海区',
    year: 2023,
    split: 'held_out',
    cluster: 'jinghai-2023',
    answerable: 'yes',
    nuggets: [{ id: 'a', text: '增长4%左右', importance: 'vital' }],
    numbers: [{ raw: '4%', value: 4, unit: '%', kind: 'percent', direction: 'up' }],
  };
  expect(parse({ ...line, ...details })[0]).toMatchObject(details);
});

test('blank lines, a byte order mark and Windows line ends are no fault', () => {
  const text = `\uFEFF${JSON.stringify(line)}\r\n\r\n${JSON.stringify({ ...line, id: 'a2' })}\r\n`;
  expect(parseGold([{ name: 'gold.jsonl', text }]).map(({ id }) => id)).toEqual(['a1', 'a2']);
});

test('a line separator inside a string does not end the line', () => {
  expect(parse({ ...line, answer: '甲\u2028乙' })[0]?.answer).toBe('甲\u2028乙');
});

test.each([
  ['text that is not JSON', '{"id":', /^gold\.jsonl line 2: not a JSON object \(/],
  ['another value than an object', '7', /^gold\.jsonl line 2: .*expected object/],
  ['an unknown type', { ...line, type: 'riddle' }, /line 2: type: .*"number"/],
  ['an empty group', { ...line, must: [[]] }, /line 2: must\.0: a group needs an alternative$/],
  ['a blank alternative', { ...line, must: [['4%', ' ']] }, /line 2: must\.0\.1: .*blank/],
  ['no group at all', { ...line, must: [] }, /line 2: must: needs a group/],
  ['evidence without words', { ...line, evidence: [{ doc: 'a' }] }, /evidence\.0\.quote: /],
  [
    'an injection that does not say what obeying looks like',
    { ...line, type: 'injection' },
    /line 2: must_not: needs the words of an answer that obeys/,
  ],
  ['a split nobody knows', { ...line, split: 'test' }, /line 2: split: /],
  ['two faults', { ...line, id: '', type: 'riddle' }, /id: must not be blank; type: /],
])('%s is refused with its line', (_, broken, complaint) => {
  expect(complaintOf({ ...line, id: 'a0' }, broken)).toMatch(complaint);
});

test.each(['unanswerable', 'ambiguous', 'english'])('%s may do without groups', (type) => {
  expect(parse({ ...line, type, must: [] })).toHaveLength(1);
});

test('an id that stands twice is refused with both places, across files too', () => {
  const files = ['a.jsonl', 'b.jsonl'].map((name) => ({ name, text: JSON.stringify(line) }));
  expect(() => parseGold(files)).toThrow(
    /b\.jsonl line 1: id a1 stands already in a\.jsonl line 1/,
  );
});

test('a file without a question is refused', () => {
  expect(complaintOf('', '')).toBe(
    'gold.jsonl: holds no question. Write one JSON object a line, or a table with a heading.',
  );
});
