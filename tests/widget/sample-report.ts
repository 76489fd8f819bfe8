const opening = ['静海区2023年政府工作报告', '各位代表：', '现在，请审议本报告。'];

const review = [
  '一、2022年工作回顾',
  '全年地区生产总值预计下降4%，居民收入保持增长，民生支出占比继续提高。',
  '全区新开工一批制造业项目，城乡环境得到整治，为老服务站点增加到六处。',
  '受多种因素影响，一般公共预算收入有所减少，部分企业经营仍有困难，需要继续帮扶。',
];

const plan = [
  '二、2023年工作安排',
  '做好今年的工作，要坚持稳字当头，把发展质量放在前面。',
  '（一）主要目标',
  '地区生产总值预期增长4%左右，一般公共预算收入预期增长6.5%。',
  '居民人均可支配收入与经济增长基本同步。',
  '（二）重点任务',
  ...Array.from(
    { length: 40 },
    (_, number) =>
      `第${number + 1}项任务：明确责任单位和完成时限，按季度检查进度，年底向社会公开完成情况，接受代表和群众监督。`,
  ),
  '最后一项任务：把以上各项落到实处。',
];

const text = [...opening, '', ...review, '', ...plan].join('\n');

/** What its file said before. */
export const earlierText = text
  .replace('预计下降4%', '预计下降4.2%')
  .replace('各位代表：', '各位代表，同志们：');

/** A report written for the tests, long enough that its page must scroll. */
export const sampleReport = {
  id: '120118-2023',
  title: '静海区2023年政府工作报告',
  kind: 'report',
  origin: {
    kind: 'official',
    address: 'https://www.example.gov.cn/1.html',
    published: '2023-01-05',
  },
  region: '静海区',
  regionPath: ['天津市', '静海区'],
  level: 'county',
  reviewYear: 2022,
  planYear: 2023,
  date: '2022-12-26',
  speaker: '区长 李明',
  sourceFile: 'sample.txt',
  characters: text.length,
  text,
  sections: [
    section([], '静海区2023年', '一、2022年工作回顾'),
    section(['一、2022年工作回顾'], '一、2022年工作回顾', '二、2023年工作安排'),
    section(['二、2023年工作安排'], '二、2023年工作安排', '（一）主要目标'),
    section(['二、2023年工作安排', '（一）主要目标'], '（一）主要目标', '（二）重点任务'),
    section(['二、2023年工作安排', '（二）重点任务'], '（二）重点任务'),
  ],
} as const;

function section(headingPath: readonly string[], from: string, to?: string) {
  const end = to === undefined ? text.length : text.indexOf(to);
  return { headingPath, start: text.indexOf(from), end };
}
