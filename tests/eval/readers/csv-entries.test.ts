import { expect, test } from 'vitest';
import { parseGold, readGold } from '../../../eval/gold-files/parse-gold.ts';
import { decodeTable } from '../../../eval/readers/decode-table.ts';

const header = '编号,问题,类型,答案,必含,禁含,文件,原文';
const row = 'q1,云台区目标是多少？,数字,增长4%,4%|百分之四；增长|提高,5%,yuntai.md,增长4%左右';

const parse = (text: string, name = 'gold.csv') => parseGold([{ name, text }]);
const faultsOf = (text: string, name = 'gold.csv') =>
  readGold([{ name, text }]).faults.map(({ place, fault }) => `${place}: ${fault}`);

test('a row under Chinese headings is a question of the shared format', () => {
  expect(parse(`${header}\n${row}\n`)).toEqual([
    {
      id: 'q1',
      question: '云台区目标是多少？',
      type: 'number',
      history: [],
      answer: '增长4%',
      must: [
        ['4%', '百分之四'],
        ['增长', '提高'],
      ],
      mustNot: ['5%'],
      evidence: [{ doc: 'yuntai.md', quote: '增长4%左右' }],
    },
  ]);
});

test('English headings in any order and case, and columns of remarks, are read too', () => {
  const text = 'Type,Remark,ID,Question,Answer,Must\nnumber,looks hard,q1,目标？,4%,4%\n';
  expect(parse(text)).toMatchObject([{ id: 'q1', type: 'number', must: [['4%']], mustNot: [] }]);
});

test('what a spreadsheet pastes, with tabs, is read; so are a byte order mark and Windows lines', () => {
  const text = `\uFEFF${header}\r\n${row}\r\n`.replaceAll(',', '\t');
  expect(parse(text, 'gold.tsv')).toHaveLength(1);
});

test('bytes in GB 18030 are read as the characters they are', () => {
  expect(decodeTable(new Uint8Array([0xb1, 0xe0, 0xba, 0xc5]))).toBe('编号');
  expect(decodeTable(new TextEncoder().encode('\uFEFF编号'))).toBe('编号');
});

test('several quotes stand on lines of their own in the cell, of one file or of one each', () => {
  const twoFiles = `${header}\nq1,比一比？,比较,甲多,甲,,"a.md\nb.md","甲四个\n乙三个"\n`;
  expect(parse(twoFiles)[0]?.evidence).toEqual([
    { doc: 'a.md', quote: '甲四个' },
    { doc: 'b.md', quote: '乙三个' },
  ]);
  const torn = twoFiles.replace('甲四个', '甲四个\n丙');
  expect(faultsOf(torn)[0]).toMatch(/^gold\.csv line 2: 3 quotes of 2 files: name one file/);
});

test('an earlier turn, a year and a split are read', () => {
  const text =
    '编号,问题,类型,答案,必含,上一问,上一答,年份,划分\nq1,那目标呢？,追问,4%,4%,去年多少？,3%,2023年,val\n';
  expect(parse(text)[0]).toMatchObject({
    type: 'follow_up',
    history: [{ question: '去年多少？', answer: '3%' }],
    year: 2023,
    split: 'val',
  });
});

test('a missing column is told with the headings that are there', () => {
  expect(faultsOf('编号,题干,类型\nq1,目标？,数字\n')).toEqual([
    'gold.csv line 1: no column for question, answer among 编号 | 题干 | 类型. Head the columns 编号, 问题, 类型, 答案, 必含 or id, question, type, answer, must.',
  ]);
});

test('two columns for one field are refused', () => {
  expect(faultsOf(`${header},题目\n${row},又一问\n`)).toEqual([
    'gold.csv line 1: two columns hold question. Rename or delete one.',
  ]);
});

test('a comma that split a cell is told with its line', () => {
  expect(faultsOf(`${header}\n${row}\nq2,甲,乙？,数字,4%,4%,,a.md,甲,多\n`)).toEqual([
    'gold.csv line 3: 10 cells under 8 headings. Put a cell that holds a comma into quotation marks.',
  ]);
});

test('the line of a fault is where the row begins, past blank lines and cells with line breaks', () => {
  const text = `${header}\n"q0",目标？,数字,4%,"4%\n增长",,,\n\nq2,目标？,谜语,4%,4%,,,\n`;
  expect(faultsOf(text)).toEqual([expect.stringMatching(/^gold\.csv line 5: type: /)]);
});

test('an open quotation mark is told as what it is', () => {
  expect(faultsOf(`${header}\nq1,"目标？,数字\n`)).toEqual([
    expect.stringMatching(/^gold\.csv line \d+: not a table \(Quote Not Closed/),
  ]);
});

test('a table without rows holds no question', () => {
  expect(faultsOf(`${header}\n`)[0]).toMatch(/^gold\.csv: holds no question/);
});
