import type { Citation, ObservedAnswer } from '../answer.ts';
import { type ReadNumber, readNumbers } from '../numbers/read-numbers.ts';
import { withoutMarks } from '../marks.ts';

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
export function supportNumbers(answer: Pick<ObservedAnswer, 'text' | 'citations'>): NumberSupport {
  const { citations } = answer;
  const held = new Set([
    ...citations.flatMap(({ quote }) => certainNumbers(quote).flatMap(formsOf)),
    ...citations.flatMap(yearsOf),
  ]);
  const numbers = certainNumbers(withoutMarks(answer.text, ' '));
  const unsupported = numbers.filter((number) => !formsOf(number).some((form) => held.has(form)));
  return { numbers: numbers.map(asPrinted), unsupported: unsupported.map(asPrinted) };
}

/** The year that a cited report plans, and the one before, which it reviews. */
function yearsOf({ planYear }: Citation): readonly string[] {
  return planYear === null ? [] : [String(planYear), String(planYear - 1)];
}

/**
 * The numbers of a text in digits, as printed but for commas between thousands. Digits in names,
 * such as PM2.5, are none.
 * @example numbersIn('完成１，８４６.6亿元、增长百分之五') // => ['1846.6', '5']
 */
export function numbersIn(text: string): readonly string[] {
  return certainNumbers(text).map(asPrinted);
}

function certainNumbers(text: string): readonly ReadNumber[] {
  return readNumbers(text).filter(({ mayBePhrase }) => !mayBePhrase);
}

function asPrinted({ digits }: ReadNumber): string {
  return digits;
}

/** As printed, and as it counts: 14,000 stands in 1.4万. */
function formsOf({ digits, value }: ReadNumber): readonly string[] {
  return [digits, String(Math.abs(value))];
}
