import { describe, expect, it } from 'vitest';
import { anEvidence } from '../../../support/made/a-hit.ts';
import { quoteHash } from '../../../../library/versions/find-quote.ts';
import { CitationList } from '../../../../server/answer/gate/citation-list.ts';

const growth = anEvidence('地区生产总值增长4%左右。');
const jobs = anEvidence('新增就业1万人以上。', { passage: { start: 300 } });

describe('marks', () => {
  it('are given in the order in which words are first cited', () => {
    const list = new CitationList();
    expect(list.cite(growth).mark).toBe(1);
    expect(list.cite(jobs).mark).toBe(2);
    expect(list.all.map(({ mark, quote }) => [mark, quote])).toEqual([
      [1, '地区生产总值增长4%左右。'],
      [2, '新增就业1万人以上。'],
    ]);
  });

  it('stay with their words', () => {
    const list = new CitationList();
    const first = list.cite(growth);
    list.cite(jobs);
    expect(list.cite(growth)).toEqual(first);
    expect(list.all).toHaveLength(2);
  });

  it('are of their own for other words of the same passage, and for another report', () => {
    const list = new CitationList();
    const part = { ...growth, span: { start: 100, end: 106 } };
    const elsewhere = anEvidence('地区生产总值增长4%左右。', { report: { id: '120103-2023' } });
    expect([growth, part, elsewhere].map((one) => list.cite(one).mark)).toEqual([1, 2, 3]);
  });
});

describe('a citation', () => {
  it('says where its words stand', () => {
    expect(new CitationList().cite(growth)).toEqual({
      mark: 1,
      reportId: '120118-2023',
      passageId: 'passage-100',
      title: '天津市静海区政府工作报告（2023年）',
      region: '静海区',
      planYear: 2023,
      headingPath: ['二、2023年主要任务'],
      quote: '地区生产总值增长4%左右。',
      start: 100,
      end: 113,
      version: 1,
      quoteHash: quoteHash('地区生产总值增长4%左右。'),
      sha256: 'a'.repeat(64),
    });
  });

  it('says on which page of the file they stand, and where the report was taken from', () => {
    const origin = { kind: 'official', address: 'https://www.example.gov.cn/a.pdf' } as const;
    const pages = [
      { page: 1, start: 0 },
      { page: 12, start: 90 },
    ];
    const printed = anEvidence('地区生产总值增长4%左右。', { report: { pages, origin } });
    expect(new CitationList().cite(printed)).toMatchObject({ page: 12, origin });
  });

  it('says how surely its words were recognised, and which may be others', () => {
    const scanned = [
      { start: 0, end: 108, confidence: 88 },
      { start: 108, end: 110, confidence: 31 },
      { start: 300, end: 400, confidence: 12 },
    ];
    const printed = anEvidence('地区生产总值增长4%左右。', { report: { scanned } });
    expect(new CitationList().cite(printed).scan).toEqual({
      confidence: 31,
      doubtful: [{ start: 108, end: 110 }],
    });
  });
});
