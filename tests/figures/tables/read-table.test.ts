import { describe, expect, it } from 'vitest';
import { readFigures } from '../../../figures/read/read-figures.ts';
import { aReportWithTable, type DrawnCell } from '../../support/made/a-table.ts';

type Options = Parameters<typeof aReportWithTable>[1];

/** `2023 result 地区生产总值 growth 5.8%`, one a figure. */
function figuresOf(rows: readonly (readonly DrawnCell[])[], options?: Options): readonly string[] {
  return readFigures(aReportWithTable(rows, options)).map(
    ({ place, period, kind, indicator, measure, direction, value, unit, aggregate }) =>
      [
        ...[place === '唐山市' ? '' : place, period, kind, aggregate ?? '', indicator, measure],
        `${direction === 'down' ? '-' : ''}${value}${unit}`,
      ]
        .filter((word) => word !== '')
        .join(' '),
  );
}

describe('a number of a table', () => {
  it('has the year and the kind of the headers over it, merged ones too', () => {
    const rows = [
      [
        { words: '指标', rows: 2 },
        { words: '2023年', columns: 2 },
        { words: '2022年', columns: 2 },
      ],
      ['目标', '完成', '目标', '完成'],
      ['地区生产总值增速', '6%', '5.8%', '6.5%', '4.7%'],
    ];
    expect(figuresOf(rows)).toEqual([
      '2023 target 地区生产总值 growth 6%',
      '2023 result 地区生产总值 growth 5.8%',
      '2022 target 地区生产总值 growth 6.5%',
      '2022 result 地区生产总值 growth 4.7%',
    ]);
  });

  it('has the headers of merged cells that were taken apart', () => {
    const rows = [
      ['指标', '2023年', '', '2022年', ''],
      ['', '目标', '完成', '目标', '完成'],
      ['粮食产量（万吨）', '300', '301.5', '297', '298.2'],
    ];
    expect(figuresOf(rows)).toEqual([
      '2023 target 粮食产量 level 300万吨',
      '2023 result 粮食产量 level 301.5万吨',
      '2022 target 粮食产量 level 297万吨',
      '2022 result 粮食产量 level 298.2万吨',
    ]);
  });

  it('has the year of its row, where rows are years, and growth is of the column before it', () => {
    const rows = [
      ['年份', '地区生产总值（亿元）', '增速（%）', '一般公共预算收入（亿元）'],
      ['2021', '8230.6', '6.7', '554.9'],
      ['2022', '8900.7', '-0.7', '537.4'],
    ];
    expect(figuresOf(rows)).toEqual([
      '2021 result 地区生产总值 level 8230.6亿元',
      '2021 result 地区生产总值 growth 6.7%',
      '2021 result 一般公共预算收入 level 554.9亿元',
      '2022 result 地区生产总值 level 8900.7亿元',
      '2022 result 地区生产总值 growth -0.7%',
      '2022 result 一般公共预算收入 level 537.4亿元',
    ]);
  });

  it('has the unit of its column of units, or of the line over the table', () => {
    const rows = [
      ['序号', '指标', '单位', '2023年完成', '2024年目标'],
      ['1', '养老床位', '张', '1200', '1500'],
      ['2', '城镇登记失业率', '%', '4.2', '5.5以内'],
    ];
    expect(figuresOf(rows)).toEqual([
      '2023 result 养老床位 count 1200张',
      '2024 target 养老床位 count 1500张',
      '2023 result 城镇登记失业率 share 4.2%',
      '2024 target 城镇登记失业率 share 5.5%',
    ]);
    const before = ['2022年主要指标', '单位：亿元、%'];
    const plain = [
      ['指标', '绝对额', '同比增长'],
      ['地区生产总值', '8,900.7', '4.7'],
    ];
    expect(figuresOf(plain, { before })).toEqual([
      '2022 result 地区生产总值 level 8900.7亿元',
      '2022 result 地区生产总值 growth 4.7%',
    ]);
  });

  it('has the label above it where its own is blank, and the one that heads its part', () => {
    const rows = [
      ['指标', '年份', '数值'],
      ['粮食产量（万吨）', '2022', '298.2'],
      ['', '2023', '301.5'],
      ['居民人均可支配收入（元）', '', ''],
      ['城镇', '2023', '48000'],
      ['农村', '2023', '25000'],
    ];
    expect(figuresOf(rows)).toEqual([
      '2022 result 粮食产量 level 298.2万吨',
      '2023 result 粮食产量 level 301.5万吨',
    ]);
  });

  it('is of a plan or of part of a year, where its headers say so', () => {
    const rows = [
      ['指标', '2020年', '2025年', '属性'],
      ['地区生产总值（亿元）', '7210.9', '10000', '预期性'],
    ];
    expect(figuresOf(rows)).toEqual([
      '2020 result 地区生产总值 level 7210.9亿元',
      '2025 target 地区生产总值 level 10000亿元',
    ]);
    expect(
      figuresOf([
        ['指标', '1-11月'],
        ['进出口总额（亿元）', '1200'],
      ]),
    ).toEqual(['2023年1-11月 result 进出口总额 level 1200亿元']);
  });

  it('of 城镇 below a row of all is of that row', () => {
    const rows = [
      ['项目', '2023年（元）'],
      ['居民人均可支配收入', '36000'],
      ['城镇居民', '48000'],
    ];
    expect(figuresOf(rows)[1]).toBe('2023 result 城镇居民人均可支配收入 level 48000元');
  });

  it('that grows beside columns of years, and says none, is of nobody knows which', () => {
    const rows = [
      ['指标', '2023年计划', '2024年计划', '增长（%）'],
      ['粮食产量（万吨）', '300', '302', '0.7'],
    ];
    expect(figuresOf(rows)).toEqual([
      '2023 target 粮食产量 level 300万吨',
      '2024 target 粮食产量 level 302万吨',
    ]);
  });

  it('is of the place that its row names', () => {
    const rows = [
      ['县区', '2023年地区生产总值（亿元）'],
      ['路南区', '310.5'],
      ['迁安市', '1180'],
    ];
    expect(figuresOf(rows)).toEqual([
      '路南区 2023 result 地区生产总值 level 310.5亿元',
      '迁安市 2023 result 地区生产总值 level 1180亿元',
    ]);
  });
});

describe('a number of a table is no figure', () => {
  it.each<[string, readonly (readonly DrawnCell[])[]]>([
    [
      'without a unit',
      [
        ['指标', '2023年'],
        ['粮食产量', '301.5'],
      ],
    ],
    [
      'that says how much of a task is done',
      [
        ['指标', '2023年完成率（%）'],
        ['粮食产量', '98.5'],
      ],
    ],
    [
      'of a year that is not said',
      [
        ['指标', '上年'],
        ['粮食产量（万吨）', '301.5'],
      ],
    ],
    [
      'of two things',
      [
        ['指标', '2023年工业用电量（亿千瓦时）'],
        ['粮食产量', '301.5'],
      ],
    ],
    [
      'that ranks',
      [
        ['指标', '2023年全省排名'],
        ['粮食产量（万吨）', '3'],
      ],
    ],
    [
      'in the row of a sum',
      [
        ['县区', '2023年粮食产量（万吨）'],
        ['合计', '301.5'],
      ],
    ],
    [
      'of a unit that is not read',
      [
        ['指标', '2023年（元/人·次）'],
        ['接待游客', '301.5'],
      ],
    ],
  ])('%s', (_, rows) => {
    expect(figuresOf(rows)).toEqual([]);
  });

  it('nor does a row of numbers say anything as a sentence', () => {
    expect(
      figuresOf([
        ['指标', '甲', '乙'],
        ['地区生产总值增长', '6%', '5.8%'],
      ]),
    ).toEqual([]);
  });
});
