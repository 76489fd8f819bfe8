import { digitsForYears } from './digits-for-years.ts';

/** The years a question names, and the question without them. */
export type QuestionYears = { readonly years: readonly number[]; readonly rest: string };

// 2023 alone is a year too, but 2000家, 2050万元 and 1906个 are amounts.
const fullYear =
  /(?<![\d.])(?<year>(?:19|20)\d{2})(?:年(?!代|间|内|期|来)(?:度|底|末|初)?|(?![\d.年]|\s*[万亿千百多余个家户人名件所条座辆台套亩吨元种项米公平%％岁天]))/gu;
// 23年, but neither 80年代 nor 近20年.
const shortYear = /(?<![\d.近第前后满约来去今])(?<year>\d{2})年(?!来|期|度?间|内|以|代|前|后|多)/gu;

/**
 * Years as numbers. A plan period (十三五) names no single year and stays in the words.
 *
 * `readQuestionYears('静海23年目标').years // => [2023]`
 */
export function readQuestionYears(asked: string): QuestionYears {
  const question = digitsForYears(asked);
  const years = [
    ...[...question.matchAll(fullYear)].map(({ groups }) => Number(groups?.['year'])),
    ...[...question.matchAll(shortYear)].map(({ groups }) => 2000 + Number(groups?.['year'])),
  ];
  return {
    years: [...new Set(years)].toSorted((a, b) => a - b),
    rest: question.replace(fullYear, ' ').replace(shortYear, ' '),
  };
}
