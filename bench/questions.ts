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

/** Questions that every report is searched for. */
export const questionsToAll: readonly string[] = [
  '哪些地方提到了养老服务？',
  '哪些报告提到老旧小区改造？',
  '哪些省提出了地区生产总值增长目标？',
  '哪些地方写到一般公共预算收入下降？',
  '多少个省说到新增就业？',
  '哪些地方提到人工智能？',
  '哪些报告写了“一带一路”？',
  '哪几个省提到农村人居环境？',
];

function spreadOver<Item>(items: readonly Item[], count: number): readonly Item[] {
  const step = Math.max(1, items.length / count);
  return items.filter((_, index) => Math.floor(index % step) === 0).slice(0, count);
}

function itemAt(items: readonly string[], index: number): string {
  return items[index % items.length] ?? '';
}
