import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { csvReport } from '../../../eval/report/csv-report.ts';
import { escape, html } from '../../../eval/report/html.ts';
import { provenanceOf } from '../../../eval/gold-files/provenance.ts';
import { htmlReport } from '../../../eval/report/html-report.ts';
import { junitReport } from '../../../eval/report/junit-report.ts';
import { markdownReport, mostLines } from '../../../eval/report/markdown-report.ts';
import { someReportData } from './some-report-data.ts';
import type { ReportData } from '../../../eval/report/report-data.ts';

let data: ReportData;
beforeAll(() => {
  data = someReportData();
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
    expect(htmlReport(someReportData())).toBe(htmlReport(data));
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

describe('the head of the page', () => {
  const bannerOf = (page: string) => page.split('<div class="cards">')[0] ?? '';

  test('says the decision, why, and how many questions it would take', () => {
    const head = bannerOf(htmlReport(data));
    expect(head).toMatch(/与上一版比：不能断定/u);
    expect(head).toMatch(/约需 \d+ 题（现有 79 题）/u);
    expect(head).toMatch(/正确率：.*1 题变好、0 题变差/u);
  });

  test('says nothing of better or worse without another run', () => {
    expect(bannerOf(htmlReport({ ...data, comparison: undefined }))).not.toContain('与上一版比');
  });

  test('says how many questions a person has checked', () => {
    const checked = [{ by: '李', on: '2026-11-30' }];
    const provenance = provenanceOf([
      { id: 'a', author: 'person', checked },
      { id: 'b', author: 'model' },
      { id: 'c' },
    ]);
    const head = bannerOf(htmlReport({ ...data, provenance }));
    expect(head).toMatch(/经人核对的：<b>1 \/ 3<\/b>/u);
    expect(head).toContain('人 1，模型 1，来历未记 1');
  });

  test('shows what the measures would see of damage, and warns of what they would not', () => {
    const page = htmlReport(data);
    expect(page).toContain('改一位数字');
    const none = { count: 1, of: 4, share: 0.25, interval: { low: 0.05, high: 0.7 } };
    const damaged = (data.sensitivity?.damaged ?? []).map((row) => ({
      ...row,
      seen: { ...row.seen, [row.meantFor]: none },
    }));
    const sensitivity = data.sensitivity && { ...data.sensitivity, damaged };
    expect(htmlReport({ ...data, sensitivity })).toMatch(/class="n alarm">\s*25\.0%/u);
  });
});
