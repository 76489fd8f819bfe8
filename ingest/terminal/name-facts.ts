import type { PlaceLevel } from '../../language/places/place.ts';
import type { DocumentKind, ReportFacts } from '../../library/report.ts';

/** What people call the kinds of documents. */
export const kindNames: Readonly<Record<DocumentKind, string>> = {
  report: '政府工作报告',
  article: '新闻报道',
  notice: '通知公告',
  other: '其他文档',
};

export const levelNames: Readonly<Record<PlaceLevel, string>> = {
  nation: '国家级',
  province: '省级',
  prefecture: '地市级',
  county: '区县级',
  township: '乡镇级',
};

const factNames = [
  ['region', '地区'],
  ['planYear', '年份'],
  ['meeting', '会议'],
  ['date', '日期'],
  ['speaker', '讲话人'],
] as const satisfies readonly (readonly [keyof ReportFacts, string])[];

/** What a government work report does not say of itself, in words for people: 日期, 讲话人. */
export function unknownFacts(facts: ReportFacts): readonly string[] {
  if (facts.kind !== 'report') return [];
  return factNames
    .filter(([fact]) => facts[fact] === null || facts[fact] === '')
    .map(([, name]) => name);
}
