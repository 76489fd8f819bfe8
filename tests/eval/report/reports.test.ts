import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { comparableRun } from '../../../eval/compare/comparable-run.ts';
import { compareRuns } from '../../../eval/compare/compare-runs.ts';
import { csvReport } from '../../../eval/report/csv-report.ts';
import { escape, html } from '../../../eval/report/html.ts';
import { htmlReport } from '../../../eval/report/html-report.ts';
import { junitReport } from '../../../eval/report/junit-report.ts';
import { markdownReport, mostLines } from '../../../eval/report/markdown-report.ts';
import type { ReportData } from '../../../eval/report/report-data.ts';
import { scoreAnswers } from '../../../eval/score/score-folder.ts';
import { aGoldQuestion } from '../a-gold-question.ts';
import { anAnswer } from '../an-answer.ts';

const hostile = '<img src=x onerror=alert(1)>"\'&</script>\u0000\u202e';
const severalLines = '增长“5%”。\n静海区增长4%。';
const formula = '=HYPERLINK("http://a")';

function someData(): ReportData {
  const questions = Array.from({ length: 80 }, (_, at) =>
    aGoldQuestion({
      id: `q${at}`,
      question: at === 0 ? hostile : at === 1 ? formula : `第${at}个问题？`,
      region: at % 2 === 0 ? '甲区' : hostile,
      year: 2023,
      cluster: `report-${at % 4}`,
      evidence: [{ doc: 'a.md', quote: hostile }],
    }),
  );
  const observations = questions.slice(0, 79).map(({ id }, at) => ({
    questionId: id,
    answer: anAnswer({
      text: at === 2 ? severalLines : at % 2 === 0 ? '增长4%左右。' : `${hostile}增长9%`,
    }),
    cited: [],
    hits: [],
    milliseconds: 10 + at,
  }));
  const manifest = {
    version: 1,
    data: { files: [hostile], questions: 80, digest: 'd'.repeat(64) },
    system: { kind: 'chat', model: hostile },
    config: { concurrency: 1 },
    answered: 79,
    kept: 0,
    failed: 1,
  } as const;
  const scoring = { resampling: { resamples: 50, seed: 1 } };
  const run = scoreAnswers({ folder: 'run', manifest, questions, observations }, scoring);
  const comparison = compareRuns(comparableRun(run), comparableRun(run), scoring);
  return { run, comparison, verdict: undefined, judged: undefined };
}

let data: ReportData;
beforeAll(() => {
  data = someData();
});

describe('the page', () => {
  test('holds nothing of the data as markup', () => {
    const page = htmlReport(data);
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(page.match(/<\/script>/gu)).toHaveLength(1);
  });

  test('asks nothing of anybody', () => {
    const page = htmlReport(data);
    expect(page).not.toMatch(/(?:src|href)="(?:https?:|\/\/)/u);
    expect(page).not.toMatch(/@import|url\((?!#)/u);
    expect(page).toContain('default-src &#39;none&#39;');
  });

  test('names what was not answered', () => {
    expect(htmlReport(data)).toContain('1 题没有得到回答');
  });

  test('is the same for the same run', () => {
    expect(htmlReport(someData())).toBe(htmlReport(data));
  });
});

test('markdown stays short, whatever fails, and draws nothing of the data', () => {
  const note = markdownReport(data);
  expect(note.trimEnd().split('\n').length).toBeLessThanOrEqual(mostLines);
  expect(note).not.toContain('<img');
});

test('a spreadsheet takes no cell for a formula and reads Chinese', () => {
  const table = csvReport(data);
  expect(table.startsWith('\uFEFF')).toBe(true);
  expect(table).toContain(`"'=HYPERLINK(""http://a"")"`);
  expect(table).not.toMatch(/(?:^|,)"?=/mu);
});

test('a spreadsheet reads back answers of several lines', () => {
  const rows: readonly Readonly<Record<string, string>>[] = parse(csvReport(data), {
    bom: true,
    columns: true,
    // As a spreadsheet reads it: each of the three ends a line.
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  expect(rows).toHaveLength(79);
  expect(rows.map(({ answer }) => answer)).toContain('增长“5%”。\n静海区增长4%。');
});

test('JUnit counts wrong answers as failures and missing ones as errors', () => {
  const xml = junitReport(data);
  expect(xml).toMatch(/tests="80"\s+failures="39"\s+errors="1"/u);
  expect(xml).not.toContain('<img');
  expect(xml).not.toMatch(/[\u0000-\u0008]/u);
});

test('html escapes what it is given and keeps what it made', () => {
  expect(html`<b title="${'"'}">${[html`<i>${'<'}</i>`, 1, undefined]}</b>`.markup).toBe(
    '<b title="&quot;"><i>&lt;</i>1</b>',
  );
  expect(escape('a\u202eb')).toBe('a�b');
});

test('the page draws how sure the answers were beside how often they were right', () => {
  const { run, ...others } = data;
  const items = run.items.map((item) => ({ ...item, answer: { ...item.answer, confidence: 0.8 } }));
  const page = htmlReport({ ...others, run: { ...run, items } });
  expect(htmlReport(data)).toContain('这个系统没有给出把握度，所以画不出来。');
  expect(page).toMatch(/aria-label="校准图：10 组，把握与正确率相差最多 [\d.]+ 个百分点"/u);
});

test('the page says what is wrong of an answer, statement by statement', () => {
  expect(htmlReport(data)).toContain('数字不符：标准为“增长4%左右。”');
});
