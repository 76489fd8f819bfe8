/** What multiplies a number that stands before it. */
export const scales: Readonly<Record<string, number>> = {
  万亿: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  十亿: 1e9,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  万: 1e4,
  千: 1e3,
  百: 1e2,
};

/** Units of size, longer ones first: 平方公里 is not read as 平. A numeral before them is a number. */
export const sizes: readonly string[] = [
  ...[
    '个百分点',
    '百分点',
    '微克/立方米',
    '毫克/立方米',
    '平方公里',
    '平方千米',
    '平方米',
    '立方米',
    '公里',
  ],
  ...[
    '千瓦时',
    '千瓦',
    '兆瓦',
    '千克',
    '千米',
    '人次',
    '家次',
    '吨标准煤',
    '吨公里',
    '美元',
    '标准箱',
    '标箱',
    '公顷',
    '公斤',
  ],
  ...['倍', '番', '斤', '吨', '元', '米', '亩', '%', '‰'],
];

/** Measure words and dates: 三个 counts as often as it is part of a phrase. */
export const measureWords =
  '人户家个项件所条座辆位名天年月日套次处种张岁届批期分度级号枚支对只头艘架部篇宗台份栋幢床盏股场';

/** 三成 is 30 %; 三成员, 三成果 are none. */
export const tenth = '成(?![员效果立功为本都人绩长就交])';
