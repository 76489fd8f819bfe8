/** A five-year plan: 十三五 is 2016 to 2020. */
export type PlanPeriod = { readonly name: string; readonly first: number; readonly last: number };

const numerals = '一二三四五六';

/** Source of a pattern for the numeral of a plan: the 四 of 十四五. */
export const planNumeral = `[${numerals}]`;

/**
 * The years of a five-year plan by its numeral. 十五 began in 2001, each next one five years later.
 *
 * `planPeriod('四') // => { name: '十四五', first: 2021, last: 2025 }`
 */
export function planPeriod(numeral: string): PlanPeriod {
  const first = 2001 + 5 * (numerals.indexOf(numeral) + 1);
  return { name: `十${numeral}五`, first, last: first + 4 };
}

const periodWords = new RegExp(
  `[“"]?十(?<number>${planNumeral})五[”"]?(?:规划)?(?:时期|期间|末)?(?:的?[这那]?五年(?:间|来)?)?`,
  'gu',
);

/** The plan periods a question names, and the question without them. */
export function readPlanPeriods(question: string): {
  readonly periods: readonly PlanPeriod[];
  readonly rest: string;
} {
  const periods = [...question.matchAll(periodWords)].map(({ groups }) =>
    planPeriod(groups?.['number'] ?? ''),
  );
  return { periods, rest: question.replace(periodWords, ' ') };
}
