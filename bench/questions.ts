import type { ReportSummary } from '../library/report.ts';

const aboutPlans = [
  '地区生产总值增长目标是多少？',
  '计划新增就业多少人？',
  '在养老方面有什么安排？',
];
const aboutResults = ['一般公共预算收入完成多少？', '老旧小区改造了多少？', '居民收入增长了多少？'];
const reportsAsked = 20;

/** Some 60 questions as people ask them, three a report, of reports spread over the library. */
export function questionsAbout(reports: readonly ReportSummary[]): readonly string[] {
  const named = reports.filter(({ region, planYear }) => region !== '' && planYear !== null);
  return spreadOver(named, reportsAsked).flatMap(({ region, planYear }, index) => {
    const plan = `${region}${planYear}年${itemAt(aboutPlans, index)}`;
    const result = `${region}${(planYear ?? 0) - 1}年${itemAt(aboutResults, index)}`;
    // Without place and year all reports are searched.
    return [plan, result, itemAt([...aboutResults, ...aboutPlans], index)];
  });
}

function spreadOver<Item>(items: readonly Item[], count: number): readonly Item[] {
  const step = Math.max(1, items.length / count);
  return items.filter((_, index) => Math.floor(index % step) === 0).slice(0, count);
}

function itemAt(items: readonly string[], index: number): string {
  return items[index % items.length] ?? '';
}
