import { yearPeriod } from './period.ts';
import { planPeriod } from './plan-periods.ts';
import type { PeriodRule } from './said-period.ts';

const since11 = String.raw`[“"]?(?<number>十[一二三四五六])五[”"]?`;
// 十五 alone is fifteen, 九五 is no plan in 九五折, and “七五”普法 is a campaign.
const early = String.raw`(?:[“"](?<quoted>[六七八九十])五[”"](?!普法)|(?<plain>[六七八九十])五(?=计划|时期|期间|末))`;
const plan = `(?:${since11}|${early})`;

/** “十四五”, “十四五”规划时期, and “十三五”末, which is its last year. */
export const planYears: readonly PeriodRule[] = [
  {
    pattern: new RegExp(`${plan}(?:规划|计划)?(?:时期|期)?末`, 'gu'),
    read: (groups) => ({ yearFrom: 'words', period: yearPeriod(planOf(groups).last) }),
  },
  {
    pattern: new RegExp(
      `${plan}(?:规划|计划)?(?:时期|期间|以来)?(?:的?[这那]?五年(?:间|来)?)?`,
      'gu',
    ),
    read: (groups) => ({ yearFrom: 'words', period: planOf(groups) }),
  },
];

function planOf(groups: Readonly<Record<string, string | undefined>>) {
  return planPeriod(groups['number'] ?? groups['quoted'] ?? groups['plain'] ?? '');
}
