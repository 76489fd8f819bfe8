import type { Period } from './period.ts';

/** A five-year plan: 十三五 is 2016 to 2020. */
export type PlanPeriod = Extract<Period, { type: 'plan' }>;

const numerals = ['六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五', '十六'];
const firstYearOfSixth = 1981;

/**
 * The years of a five-year plan by its number. The sixth began in 1981, each next one five years
 * later.
 *
 * `planPeriod('十四') // => { type: 'plan', name: '十四五', first: 2021, last: 2025 }`
 */
export function planPeriod(numeral: string): PlanPeriod {
  const first = firstYearOfSixth + 5 * numerals.indexOf(numeral);
  return { type: 'plan', name: `${numeral}五`, first, last: first + 4 };
}

/** The plan that ends with a year, such as that of “十三五”末; undefined where none does. */
export function planEndingIn(year: number): PlanPeriod | undefined {
  return numerals.map(planPeriod).find(({ last }) => last === year);
}
