import type { Answer, Citation } from './product/answer.ts';
import { withoutMarks } from './marks.ts';

export type NumberSupport = {
  /** The numbers of the answer in order, repeats included. */
  readonly numbers: readonly string[];
  /** Those of them that stand in no quote it cites, and are no year of a report it cites. */
  readonly unsupported: readonly string[];
};

/**
 * Which numbers of an answer stand in the quotes it cites. The year that a cited report plans or
 * reviews stands in its citation, as its place does. Computed differences count like any other
 * number, and stand in no quote; units and directions are not compared.
 */
export function supportNumbers(answer: Pick<Answer, 'text' | 'citations'>): NumberSupport {
  const quoted = new Set(answer.citations.flatMap(({ quote }) => numbersIn(quote)));
  const numbers = numbersIn(withoutMarks(answer.text, ' '));
  const years = new Set(answer.citations.flatMap(yearsOf));
  return {
    numbers,
    unsupported: numbers.filter((number) => !quoted.has(number) && !years.has(number)),
  };
}

/** The year that a cited report plans, and the one before, which it reviews. */
function yearsOf({ planYear }: Citation): readonly string[] {
  return planYear === null ? [] : [String(planYear), String(planYear - 1)];
}

/**
 * The numbers written in Arabic digits, as printed but for commas between thousands.
 * @example numbersIn('完成１，８４６.6亿元、增长5.0%') // => ['1846.6', '5.0']
 */
export function numbersIn(text: string): readonly string[] {
  // NFKC would make figures of ① and ², which only count items or raise units.
  const plain = text.replace(/\p{No}/gu, ' ').normalize('NFKC');
  const numbers = plain.match(/\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?/g) ?? [];
  return numbers.map((number) => number.replaceAll(',', ''));
}
