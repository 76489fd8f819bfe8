import { describe, expect, it } from 'vitest';
import type { PageLine } from '../../../../ingest/formats/pages/page-lines.ts';
import { textOfPages } from '../../../../ingest/formats/pages/pages-text.ts';
import type { LoadedText } from '../../../../ingest/formats/loaded-text.ts';

type SetLine = readonly [column: number, text: string, more?: Partial<PageLine>];

/** Pages set in size 10, 30 characters to a line, 20 from line to line. */
function load(...pages: readonly (readonly SetLine[])[]): LoadedText {
  return textOfPages(
    pages.map((lines, page) =>
      lines.map(([column, text, more], row) => ({
        ...{ text, page: page + 1, baseline: 100 + row * 20, size: 10 },
        ...{ left: 50 + column * 10, right: 50 + (column + text.length) * 10 },
        ...more,
      })),
    ),
  );
}

const full = '全区上下坚持稳中求进工作总基调统筹推进各项任务落地见效取得新进展';
const first: SetLine = [2, full.slice(0, 28)];
const middle: SetLine = [0, full.slice(0, 30)];
const last: SetLine = [0, '经济稳中有进。'];
const paragraph = first[1] + middle[1] + last[1];

function linesOf(loaded: LoadedText): readonly string[] {
  return loaded.text.split('\n');
}

describe('paragraphs', () => {
  it('are put together from their lines', () => {
    expect(linesOf(load([first, middle, last, first, middle, last]))).toEqual([
      paragraph,
      paragraph,
    ]);
  });

  it('go on over the end of a page', () => {
    expect(linesOf(load([first, middle, last, first], [middle, last, first, last]))).toEqual([
      ...[paragraph, paragraph, first[1] + last[1]],
    ]);
  });

  it('end where a line is short, also when the next is not indented', () => {
    expect(linesOf(load([middle, last, middle, last]))).toEqual([
      middle[1] + last[1],
      middle[1] + last[1],
    ]);
  });

  it('go on where what begins the next line had no room', () => {
    const ragged: SetLine = [0, full.slice(0, 27)];
    const lines: readonly SetLine[] = [
      first,
      middle,
      ragged,
      [0, '11.1%；全面完成。'],
      first,
      last,
    ];
    expect(linesOf(load(lines))[0]).toBe(first[1] + middle[1] + ragged[1] + '11.1%；全面完成。');
  });

  it('begin with an indent, also after a full line', () => {
    const stop: SetLine = [0, `${full.slice(0, 29)}。`];
    expect(linesOf(load([first, stop, first, last]))).toEqual([
      first[1] + stop[1],
      first[1] + last[1],
    ]);
  });

  it('begin with a number after a sentence that fills its line', () => {
    const stop: SetLine = [0, `${full.slice(0, 29)}。`];
    const heading: SetLine = [0, '二、2023年工作安排'];
    expect(linesOf(load([first, stop, heading, first, last]))[1]).toBe('二、2023年工作安排');
  });

  it('end where the size changes or a gap follows', () => {
    const larger: SetLine = [0, full.slice(0, 20), { size: 15, right: 350 }];
    expect(linesOf(load([larger, middle, last]))[0]).toBe(larger[1]);
    const far: SetLine = [0, '另起一段。', { baseline: 300 }];
    expect(linesOf(load([first, middle, far, first, last]))[1]).toBe('另起一段。');
  });

  it('of a title page go on in the middle of a meeting and of a bracket', () => {
    const title: readonly SetLine[] = [
      [8, '政府工作报告', { size: 18 }],
      [4, '——2022年12月26日在静海区'],
      [5, '第三届人民代表大会第四次会议上'],
      [6, '（草案，供本次会议'],
      [6, '审议）'],
    ];
    expect(linesOf(load([...title, first, middle, last])).slice(0, 3)).toEqual([
      ...['政府工作报告', '——2022年12月26日在静海区第三届人民代表大会第四次会议上'],
      '（草案，供本次会议审议）',
    ]);
  });

  it('have a space between words that are not Chinese', () => {
    const latin: SetLine = [0, 'Beijing Tianjin and Hebei work', { right: 350 }];
    expect(linesOf(load([first, middle, latin, [0, 'together。']]))[0]).toMatch(
      /work together。$/u,
    );
  });
});

describe('page starts', () => {
  it('say where the first words of each page stand', () => {
    const { text, pageStarts } = load([first, middle], [middle, last], [first, last]);
    expect(pageStarts?.map((start) => text.slice(start, start + 3))).toEqual([
      ...['全区上', '全区上', '全区上'],
    ]);
    expect(pageStarts).toEqual([0, 58, 58 + 30 + 7 + 1]);
  });

  it('of a page without words are where the next one begins', () => {
    const lines = (mark: string): readonly SetLine[] => [
      ...([[2, mark + first[1].slice(1)], [0, mark + middle[1].slice(1)], last] as const),
    ];
    const { text, pageStarts } = load(
      ...[[], lines('甲'), lines('乙'), lines('丙'), lines('丁'), [], lines('戊'), lines('己'), []],
    );
    const length = paragraph.length + 1;
    expect(pageStarts).toEqual([
      ...[0, 0, length, length * 2, length * 3, length * 4, length * 4, length * 5, text.length],
    ]);
  });
});

describe('pages that cannot be read', () => {
  const page: readonly SetLine[] = [first, middle, last];

  it('are told to be a scan when none has words', () => {
    expect(load([], [])).toMatchObject({ isScan: true, pictures: [1, 2] });
  });

  it('are told to be a scan when many have none, since their words would be missing', () => {
    expect(load(page, page, [], [], page)).toMatchObject({ isScan: true, pictures: [3, 4] });
  });

  it('are not a cover, a back and a divider', () => {
    expect(load([], page, page, page, [], page, page, []).text).toContain('经济稳中有进');
  });

  it('are refused when their characters are not those of any text', () => {
    const private_ = String.fromCodePoint(...Array.from({ length: 28 }, (_, at) => 0xe000 + at));
    expect(() => load([[2, private_], middle])).toThrow('乱码');
    const scripts = String.fromCodePoint(...Array.from({ length: 28 }, (_, at) => 0x1200 + at));
    expect(() => load([[2, scripts], middle])).toThrow('乱码');
  });
});

describe('notes at the foot of a page', () => {
  const note: SetLine = [0, '①三无：无积压、无逾期、无差评。', { size: 7 }];

  it.each([
    ['with a circled mark', note],
    ['with a mark in brackets', [0, '[1] 三无：无积压、无逾期。', { size: 8 }]],
    ['with a bare number', [0, '1 三无：无积压、无逾期。', { size: 8 }]],
    ['with a star', [0, '*以上为快报数。', { size: 8 }]],
  ] satisfies readonly (readonly [string, SetLine])[])(
    'do not cut the sentence that goes on over it: %s',
    (_, foot) => {
      const pages = load([first, middle, foot], [last, first, last]);
      expect(linesOf(pages)).toEqual([paragraph, foot[1], first[1] + last[1]]);
    },
  );

  it('stand one by one, each with all its lines', () => {
    const second: SetLine = [0, '②专班：为一件事', { size: 7 }];
    const goesOn: SetLine = [0, '成立的班子。', { size: 7 }];
    const pages = load([first, middle, note, second, goesOn], [last]);
    expect(linesOf(pages)).toEqual([paragraph, note[1], '②专班：为一件事成立的班子。']);
  });

  it('are none on a page that is set small throughout', () => {
    const small: SetLine = [0, '①高质量发展：', { size: 7 }];
    expect(linesOf(load([first, middle, last], [small, small]))).toEqual([
      paragraph,
      small[1],
      small[1],
    ]);
  });
});

describe('a head in small print', () => {
  it('is left out when two pages have it', () => {
    const head: SetLine = [5, '云和县政府工作报告（2023年）', { size: 7 }];
    expect(linesOf(load([head, first, middle], [head, last]))).toEqual([paragraph]);
  });
});
