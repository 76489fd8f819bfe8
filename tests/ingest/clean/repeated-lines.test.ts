import { describe, expect, it } from 'vitest';
import { repeatedLines } from '../../../ingest/clean/repeated-lines.ts';

/** Lines `distance` characters apart. */
function found(texts: readonly string[], distances: readonly number[]): readonly number[] {
  let at = 0;
  const lines = texts.map((text, index) => {
    at += distances[index] ?? 0;
    return { text, at };
  });
  return [...repeatedLines(lines)];
}

const even = [0, 800, 850, 790];

describe('a head or foot', () => {
  it('is what stands three times at about equal distances', () => {
    expect(found(['静海区政府工作报告', '静海区政府工作报告', '静海区政府工作报告'], even)).toEqual(
      [0, 1, 2],
    );
  });

  it('may carry the number of its page', () => {
    const heads = ['政府工作报告 · 1', '政府工作报告 · 2', '政府工作报告 · 3'];
    expect(found(heads, even)).toEqual([0, 1, 2]);
  });

  it('may be a number alone that counts the pages', () => {
    expect(found(['11', '12', '13', '14'], even)).toEqual([0, 1, 2, 3]);
  });
});

describe('what only looks like a head', () => {
  it.each([
    ['a greeting', ['各位代表！', '各位代表！', '各位代表！', '各位代表！'], even],
    ['what stands twice', ['静海区政府工作报告', '静海区政府工作报告'], even],
    ['what comes anywhere', ['主要做法', '主要做法', '主要做法', '主要做法'], [0, 300, 4000, 900]],
    ['what comes close by', ['责任单位', '责任单位', '责任单位', '责任单位'], [0, 90, 95, 92]],
    ['numbered headings', ['（一）项目', '（一）项目', '（一）项目'], even],
    ['numbers that count nothing', ['2', '2', '2', '2'], even],
    [
      'a line more often than a call takes values',
      Array.from({ length: 200_000 }, () => '主要做法'),
      [1],
    ],
  ])('is %s', (_, texts, distances) => {
    expect(found(texts, distances)).toEqual([]);
  });
});
