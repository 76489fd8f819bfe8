import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chooseInTurn } from '../../../eval/author/choose.ts';
import { sentenceSuggestions } from '../../../eval/author/suggest.ts';
import { authorTemplate } from '../../../eval/author/template.ts';
import { writeWorkbook } from '../../../eval/author/write-workbook.ts';
import { workbookRows } from '../../../eval/product/workbook-rows.ts';
import { runCommand } from '../../../eval/run-command.ts';
import { seededRandom } from '../../../eval/statistics/seeded-random.ts';
import { lockedOut } from './locked-out.ts';

const report = `# 云台区2023年政府工作报告

——2023年1月5日在云台区第三届人民代表大会第三次会议上

云台区人民政府区长 某某

各位代表：

一、2022年工作回顾

2022年，全区地区生产总值增长3.5%，一般公共预算收入完成46.2亿元。老旧街巷的排水管道全部换新，居民的反映明显少了。

二、2023年工作安排

2023年全区地区生产总值增长6%左右。要把社区食堂办到每个街道，让老人走着就能吃上热饭。
`;

let root: string;
const path = (name: string) => join(root, name);
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wenbao-author-'));
  mkdirSync(path('reports'));
  writeFileSync(path('reports/yuntai.md'), report);
});
afterEach(() => rmSync(root, { recursive: true }));

async function run(...args: readonly string[]) {
  const stdout = new PassThrough({ encoding: 'utf8' });
  const stderr = new PassThrough({ encoding: 'utf8' });
  const exitCode = await runCommand(['author', ...args], { ...lockedOut, stdout, stderr });
  return { exitCode, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') };
}

const headings = ['编号', '问题', '类型', '答案', '必含', '文件', '原文', '出题人'];
const aRow = [
  'q1',
  '云台区今年经济想涨多少？',
  '数字',
  '6%左右。',
  '6%',
  'yuntai.md',
  '地区生产总值增长6%左右',
  '人',
];

function fill(...rows: readonly (readonly string[])[]) {
  writeFileSync(
    path('filled.xlsx'),
    writeWorkbook([{ name: '题目', widths: [9], rows: [headings, ...rows] }]),
  );
}

describe('suggestions', () => {
  const digest = readFileSync(join(import.meta.dirname, '../../../reports/hexi-2023.md'), 'utf8');
  beforeEach(() => writeFileSync(path('reports/yuntai.md'), digest));
  const suggest = () =>
    run('--reports', path('reports'), '--xlsx', path('t.xlsx'), '--count', '20');

  test('are figures with a question, a rule and their words, and sentences for people to ask about', async () => {
    expect((await suggest()).stdout).toContain('10 questions after figures, 10 sentences');
    const rows = (await workbookRows(readFileSync(path('t.xlsx')))).slice(1);
    for (const { cells } of rows) expect(digest).toContain(cells[7]);
    const figures = rows.filter(({ cells }) => cells[1] !== '');
    expect(figures).toHaveLength(10);
    for (const { cells } of figures) {
      expect(cells[1]).toMatch(/^河西区20\d\d年.*多少？$/u);
      expect(cells[3]).toContain(cells[4]?.split('；')[0]);
    }
  });

  test('a filled-in template comes back as gold, and what nobody took up is left', async () => {
    await suggest();
    const args = ['--out', path('my.jsonl'), '--reports', path('reports')];
    const { exitCode, stdout } = await run(path('t.xlsx'), ...args);
    expect(exitCode, stdout).toBe(0);
    expect(stdout).toContain('10 questions; 10 suggestions left open');
    const [first] = readFileSync(path('my.jsonl'), 'utf8').split('\n');
    expect(JSON.parse(first ?? '')).toMatchObject({ author: 'program', type: 'number' });
  });

  test('every quotation of a sentence stands in its text', () => {
    for (const { evidence } of sentenceSuggestions({ name: 'yuntai.md', text: report })) {
      expect(report).toContain(evidence[0]?.quote);
    }
  });

  test('are drawn from texts in turn, and none twice', () => {
    const long = Array.from({ length: 50 }, (_, at) => at);
    const chosen = chooseInTurn([long, [100, 101]], 8, seededRandom(1));
    expect(chosen.filter((one) => one >= 100)).toHaveLength(2);
    expect(new Set(chosen).size).toBe(8);
    expect(chooseInTurn([[1], []], 5, seededRandom(1))).toEqual([1]);
  });
});

describe('a filled spreadsheet', () => {
  test('is taken in; line breaks in cells hold several quotations', async () => {
    fill(aRow, [
      'q2',
      '今年和去年增速各多少？',
      '比较',
      '去年3.5%，今年6%左右。',
      '3.5%；6%',
      'yuntai.md',
      '地区生产总值增长3.5%\n地区生产总值增长6%左右',
      '人',
    ]);
    await run(path('filled.xlsx'), '--out', path('my.jsonl'), '--reports', path('reports'));
    const lines = readFileSync(path('my.jsonl'), 'utf8').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { id: 'q1', author: 'person', must: [['6%']] },
      { id: 'q2', must: [['3.5%'], ['6%']], evidence: [{}, { quote: '地区生产总值增长6%左右' }] },
    ]);
  });

  test('with faults names each by its row, and writes nothing', async () => {
    fill(
      aRow,
      ['q2', '', '', '', '', 'yuntai.md', '没人要的建议'],
      ['q3', '什么题？', '怪类型', '5%', '5%'],
    );
    const { exitCode, stderr } = await run(path('filled.xlsx'), '--out', path('my.jsonl'));
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/filled\.xlsx row 4: type: /u);
    expect(existsSync(path('my.jsonl'))).toBe(false);
  });

  test('is warned of a question that another set asks, and of a quotation that stands nowhere', async () => {
    const other = {
      id: 'o1',
      question: '云台区今年经济想涨多少？',
      type: 'number',
      answer: '6%',
      must: [['6%']],
    };
    writeFileSync(path('other.jsonl'), JSON.stringify(other));
    fill([...aRow.slice(0, 6), '地区生产总值增长七成', '人']);
    const { exitCode, stdout } = await run(
      path('filled.xlsx'),
      '--out',
      path('my.jsonl'),
      '--against',
      path('other.jsonl'),
      '--reports',
      path('reports'),
    );
    expect(exitCode).toBe(2);
    expect(stdout).toMatch(/filled\.xlsx row 2: .*duplicate/u);
    expect(stdout).toMatch(/filled\.xlsx row 2: .*evidence/u);
  });
});

test('cells are kept to the letter: markup, quotes, line breaks', async () => {
  const hostile = '<b>&amp; "引号"\n第二行 =1+1';
  const workbook = writeWorkbook([{ name: '题目', widths: [], rows: [['问题'], [hostile]] }]);
  expect((await workbookRows(workbook))[1]?.cells).toEqual([hostile]);
  expect((await workbookRows(authorTemplate([])))[0]?.cells[1]).toBe('问题');
});
