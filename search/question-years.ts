/** The years a question names, and the question without them. */
export type QuestionYears = { readonly years: readonly number[]; readonly rest: string };

const fullYear = /(?<!\d)(?<year>(?:19|20)\d{2})(?:年(?:度|底|末|初)?)?(?!\d|\.\d)/gu;
const shortYear = /(?<![\d.])(?<year>\d{2})年(?!来|期|度?间|内|以)/gu;

/**
 * Years as numbers. A plan period (十三五) names no single year and stays in the words.
 *
 * `readQuestionYears('静海23年目标').years // => [2023]`
 */
export function readQuestionYears(question: string): QuestionYears {
  const years = [
    ...[...question.matchAll(fullYear)].map(({ groups }) => Number(groups?.['year'])),
    ...[...question.matchAll(shortYear)].map(({ groups }) => 2000 + Number(groups?.['year'])),
  ];
  return {
    years: [...new Set(years)].toSorted((a, b) => a - b),
    rest: question.replace(fullYear, ' ').replace(shortYear, ' '),
  };
}
