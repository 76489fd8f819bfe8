import { describe, expect, test } from 'vitest';
import { findWords } from '../../../eval/gate/find-words.ts';
import type { HeldReport } from '../../../eval/product/sentence-judge.ts';

const report = (id: string, about: Partial<HeldReport> = {}): HeldReport => ({
  id,
  sourceFile: `${id}.txt`,
  region: '静海区',
  planYear: 2023,
  reviewYear: 2022,
  text: '预期目标：地区生产总值增长4%左右。',
  ...about,
});
const hexi = report('hexi', { region: '河西区' });
const jinghai = report('jinghai');
const earlier = report('earlier', { planYear: 2021, reviewYear: 2020 });
const reports = [hexi, earlier, jinghai];
const anywhere = { docs: [], question: '', text: '' };

describe('words that several reports hold', () => {
  test('are those of the file that is named', () => {
    const found = findWords('增长4%', { ...anywhere, docs: ['some/hexi.txt'] }, reports);
    expect(found).toEqual({ reportId: 'hexi', start: 11, end: 15 });
  });

  test('are those of the place and year of the question, whatever the sentence says', () => {
    const hint = { ...anywhere, question: '静海区2023年的目标', text: '河西区2023年增长4%' };
    expect(findWords('增长4%', hint, reports)?.reportId).toBe('jinghai');
  });

  test('else those of the place and year of the sentence', () => {
    const hint = { ...anywhere, text: '静海2020年增长4%' };
    expect(findWords('增长4%', hint, reports)?.reportId).toBe('earlier');
  });
});

test('white space and width do not count where words do not stand exactly', () => {
  const spaced = report('spaced', { text: '地区生产\n总值 增长４％左右。' });
  const found = findWords('总值增长4%', anywhere, [spaced]);
  expect(spaced.text.slice(found!.start, found!.end)).toBe('总值 增长４％');
});

test('words of no report, and of no report of the file named, are not found', () => {
  expect(findWords('增长5%', anywhere, reports)).toBeUndefined();
  expect(findWords('增长4%', { ...anywhere, docs: ['else.txt'] }, reports)).toBeUndefined();
});
