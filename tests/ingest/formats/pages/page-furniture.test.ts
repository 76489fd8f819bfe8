import { describe, expect, it } from 'vitest';
import { dropPageFurniture } from '../../../../ingest/formats/pages/page-furniture.ts';
import type { PageLine } from '../../../../ingest/formats/pages/page-lines.ts';

/** Pages of lines one below the other. */
function pagesOf(...pages: readonly (readonly string[])[]): readonly (readonly PageLine[])[] {
  return pages.map((lines, page) =>
    lines.map((text, row) => ({
      ...{ text, page: page + 1, baseline: 50 + row * 20, size: 10 },
      ...{ left: 50, right: 50 + text.length * 10 },
    })),
  );
}

const body = (page: number) =>
  ['甲', '乙', '丙', '丁', '戊', '己', '庚'].map((one) => `${one}${'一二三四五'[page] ?? ''}。`);

function keptOf(pages: readonly (readonly PageLine[])[]): readonly string[] {
  return dropPageFurniture(pages).kept.map((lines) => lines.map(({ text }) => text).join(''));
}

describe('what printing adds to each page', () => {
  it('is dropped where it repeats, with its number, and noted with its page', () => {
    const pages = pagesOf(
      ...[0, 1, 2].map((page) => [
        '静海区政府工作报告',
        ...body(page),
        `第 ${page + 1} 页 共 3 页`,
      ]),
    );
    expect(keptOf(pages)).toEqual([0, 1, 2].map((page) => body(page).join('')));
    expect(dropPageFurniture(pages).dropped.slice(2, 4)).toEqual([
      { text: '静海区政府工作报告', reason: '逐页重复的页眉或页脚', page: 2 },
      { text: '第 2 页 共 3 页', reason: '页码', page: 2 },
    ]);
  });

  it('may be one head on left pages and one on right pages', () => {
    const pages = pagesOf(
      ...[0, 1, 2, 3, 4, 5].map((page) => [page % 2 ? '文件汇编' : '政府工作报告', ...body(page)]),
    );
    expect(keptOf(pages)).toEqual([0, 1, 2, 3, 4, 5].map((page) => body(page).join('')));
  });

  it('is no row of a long table, though rows that differ in numbers alone stand at one height', () => {
    const rows = (page: number) =>
      [1, 2, 3, 4, 5, 6, 7].map((row) => `项目${page * 7 + row} ${page + row * 3}.5 ${page * row}`);
    const pages = pagesOf(...[0, 1, 2, 3].map((page) => ['投资计划', ...rows(page)]));
    expect(keptOf(pages)).toEqual([0, 1, 2, 3].map((page) => rows(page).join('')));
  });

  it('may count the pages from any number', () => {
    const pages = pagesOf(
      ...[0, 1, 2].map((page) => [`政府工作报告 ${page + 14}页`, ...body(page)]),
    );
    expect(keptOf(pages)).toEqual([0, 1, 2].map((page) => body(page).join('')));
  });

  it.each(['3', '- 3 -', '— 12 —', '－3－', '·3·', '第3页', '3/20', '3 / 20', 'iv'])(
    'is a page number: %s',
    (number) => {
      expect(keptOf(pagesOf([...body(0), number]))).toEqual([body(0).join('')]);
    },
  );

  it.each(['2023年', '5%', '三、', '3.水厂', '（1）', '12.5'])(
    'is not a line of text: %s',
    (line) => {
      expect(keptOf(pagesOf([...body(0), line]))).toEqual([[...body(0), line].join('')]);
    },
  );

  it('is not a number in the middle of a page', () => {
    expect(keptOf(pagesOf([...body(0), '12', ...body(1)]))[0]).toContain('12');
  });

  it('is not a sentence, even one that comes on every page', () => {
    const same = pagesOf(body(0), body(0), body(0), body(0));
    expect(keptOf(same)).toEqual(Array(4).fill(body(0).join('')));
  });

  it('is not a line that comes twice, nor one that comes at other heights', () => {
    const heading = '（一）主要成绩';
    expect(keptOf(pagesOf([heading, ...body(0)], [heading, ...body(1)]))[1]).toContain(heading);
    const shifted = pagesOf(
      [heading, ...body(0)],
      ['前。', heading, ...body(1)],
      ['前。', '后。', heading, ...body(2)],
    );
    expect(keptOf(shifted)[2]).toContain(heading);
  });
});

it('lines of a table of contents are dropped wherever they stand', () => {
  const pages = pagesOf([
    ...body(0),
    '一、2022年工作回顾………………1',
    '二、工作安排......(12)',
    ...body(1),
  ]);
  expect(keptOf(pages)).toEqual([[...body(0), ...body(1)].join('')]);
});
