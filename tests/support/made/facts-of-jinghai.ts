import type { ReportFacts } from '../../../library/report.ts';

/** What is known of 静海区's report that plans 2023. */
export const factsOfJinghai: ReportFacts = {
  kind: 'report',
  title: '天津市静海区政府工作报告（2023年）',
  region: '静海区',
  regionPath: ['天津市', '静海区'],
  regionCode: '120118',
  level: 'county',
  meeting: '天津市静海区第三届人民代表大会第四次会议',
  date: '2022-12-26',
  speaker: '曲海富',
  reviewYear: 2022,
  planYear: 2023,
  coversFiveYears: false,
};
