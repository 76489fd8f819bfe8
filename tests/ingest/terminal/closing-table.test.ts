import { describe, expect, it } from 'vitest';
import { closingTable, libraryTable, unknownIn } from '../../../ingest/terminal/closing-table.ts';
import type { IngestResult } from '../../../ingest/ingest-reports.ts';
import { plainPaint } from '../../../ingest/terminal/terminal-text.ts';
import { aReport } from '../../support/made/a-report.ts';

const silent = aReport({
  ...{ id: '12-2023', region: '天津市', regionPath: ['天津市'], title: '政府工作报告' },
  ...{ date: null, speaker: null, sourceFile: '天津.txt' },
});
const article = aReport({ id: 'article-1', kind: 'article', title: '代表热议', date: null });

const result: IngestResult = {
  files: [
    { file: 'jinghai-2023.md', outcome: 'saved', reportIds: ['120118-2023'] },
    { file: '天津.txt', outcome: 'saved', reportIds: ['12-2023'] },
    { file: '旧.txt', outcome: 'unchanged' },
    { file: '空.txt', outcome: 'refused', reason: '文件是空的' },
    { file: '没了.txt', outcome: 'gone', reportIds: ['4412-2022'] },
  ],
  reports: [aReport(), silent],
  figures: 87,
  examplesGone: [],
  generation: '000003',
};

describe('the table at the end of a run', () => {
  it('says what went in, was refused and why, went away, and stayed unknown', () => {
    expect(closingTable(result, plainPaint)).toBe(
      [
        '入库',
        '  120118-2023  天津市静海区 2023  天津市静海区政府工作报告（2023年）  jinghai-2023.md',
        '  12-2023      天津市 2023        政府工作报告                        天津.txt',
        '',
        '拒收',
        '  空.txt  文件是空的',
        '',
        '移除',
        '  没了.txt  4412-2022',
        '',
        '未能识别',
        '  天津.txt  12-2023  日期、讲话人',
        '',
        '文件 5 个：入库 2，未变 1，拒收 1，移除 1；入库文档 2 份：政府工作报告 2；指标数据 87 条',
        '索引 000003',
        '',
      ].join('\n'),
    );
  });

  it('says which text of a report is in use, which is a second report, and that examples went', () => {
    const reprint = { reportId: '120118-2023', version: 2, inUse: 1, held: 2 };
    const saved = { outcome: 'saved', reportIds: ['120118-2023', '120118-2023-2'] } as const;
    const files = [{ file: '转载.html', ...saved, versions: [reprint] }];
    const table = closingTable({ ...result, files, examplesGone: ['4412-2022'] }, plainPaint);
    expect(table).toContain('  转载.html  120118-2023  第 2 版  未用，现用第 1 版\n');
    expect(table).toContain('同地同年的另一份报告，各自收录\n  转载.html  120118-2023-2\n');
    expect(table).toContain('移出自动放入的示例摘编 1 份（保留请加 --keep-examples）');
  });

  it('is short where there was nothing to do', () => {
    const nothing = { files: [], reports: [], figures: 0, examplesGone: [], generation: undefined };
    expect(closingTable(nothing, plainPaint)).toBe('文件 0 个：入库 0，未变 0，拒收 0\n索引 无\n');
  });

  it('shows the first of very many', () => {
    const many = Array.from({ length: 1000 }, (_, index) => aReport({ id: `r${index}` }));
    const table = closingTable({ ...result, reports: many }, plainPaint);
    expect(table).toContain('另有 940 项');
    expect(table.split('\n').length).toBeLessThan(90);
  });
});

describe('what stayed unknown', () => {
  it('is told of reports only, which ought to say it', () => {
    expect(unknownIn([aReport(), silent, article])).toEqual([
      { reportId: '12-2023', file: '天津.txt', facts: ['日期', '讲话人'] },
    ]);
  });
});

describe('the list of the library', () => {
  it('has every document, its passages and its files', () => {
    const sources = [{ path: '/a', file: '甲.txt', sha256: '' }];
    expect(libraryTable([{ ...article, sources, passages: 7 }], plainPaint)).toBe(
      '库中 1 份文档\n  article-1  新闻报道  代表热议  7 段  甲.txt\n\n',
    );
  });

  it('says what to do when it is empty', () => {
    expect(libraryTable([], plainPaint)).toContain('npm run ingest');
  });
});
