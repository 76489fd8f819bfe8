import { describe, expect, it } from 'vitest';
import { pageLines, type TextRun } from '../../../../ingest/formats/pages/page-lines.ts';
import { widthOf } from '../../../support/documents/typeset.ts';

/** Words set in size 10 at a place; y counts downward. */
function run(text: string, left: number, baseline: number, size = 10): TextRun {
  return { text, left, right: left + widthOf(text) * size, baseline, size };
}

function textsOf(...runs: readonly TextRun[]): readonly string[] {
  return pageLines(1, runs).map(({ text }) => text);
}

describe('the lines of a page', () => {
  it('stand from top to bottom and left to right, whatever the order in the file', () => {
    expect(
      textsOf(run('左右。', 50, 40), run('第二页', 40, 90), run('增长', 20, 40), run('5%', 40, 40)),
    ).toEqual(['增长5%左右。', '第二页']);
  });

  it('may have larger characters and some a little higher', () => {
    expect(textsOf(run('增长', 0, 40), run('5', 20, 38, 16), run('%', 28, 41))).toEqual(['增长5%']);
  });

  it('are apart when they stand close below each other', () => {
    expect(textsOf(run('上', 0, 40), run('下', 0, 51))).toEqual(['上', '下']);
  });

  it('have no spaces of the typesetter', () => {
    expect(textsOf(run('增长 5% 左 右', 0, 40))).toEqual(['增长5%左右']);
    expect(textsOf(run('增长', 0, 40), run('5%', 22.5, 40), run('左右', 35, 40))).toEqual([
      '增长5%左右',
    ]);
  });

  it('have the spaces that part words and columns', () => {
    expect(textsOf(run('Gross product', 0, 40), run('rises', 68, 40))).toEqual([
      'Gross product rises',
    ]);
    expect(textsOf(run('区长', 0, 40), run('曲海富', 40, 40))).toEqual(['区长 曲海富']);
    expect(textsOf(run('政', 0, 40), run('府', 30, 40))).toEqual(['政 府']);
  });

  it('know where they stand', () => {
    expect(pageLines(3, [run('增长', 20, 40), run('5%', 40, 40)])).toEqual([
      { page: 3, text: '增长5%', left: 20, right: 50, baseline: 40, size: 10 },
    ]);
  });
});

describe('a raised number', () => {
  it('is a character of its own and never part of the figure before it', () => {
    expect(textsOf(run('增长5%', 0, 40), run('2', 35, 36, 6), run('左右', 38, 40))).toEqual([
      '增长5%②左右',
    ]);
    expect(textsOf(run('厂房5万m', 0, 40), run('2', 40, 36, 6))).toEqual(['厂房5万m²']);
    expect(textsOf(run('企业', 0, 40), run('[12]', 20, 36, 6))).toEqual(['企业⑫']);
  });

  it('is not a number that is only smaller, nor a raised word', () => {
    expect(textsOf(run('增长', 0, 40), run('5', 20, 40, 6))).toEqual(['增长5']);
    expect(textsOf(run('增长', 0, 40), run('注', 20, 36, 6))).toEqual(['增长注']);
  });
});
