import { asksWhen, tellsTime } from '../../question/slots/asks-when.ts';
import { wantedNumber } from '../../question/slots/form.ts';
import { anyFound } from './term-coverage.ts';
import type { Question } from '../../question/question.ts';

// A year, and the number that a sentence of a list begins with.
const notAmounts = /\d{4}年|^\s*[（(]?\d{1,2}[.．、）)](?!\d)/gu;

/**
 * Whether what is asked for stands there: a time, or a number with the unit asked for, in the clause
 * of the thing asked about or in the next one where that only goes on (实现地区生产总值53.87亿元，
 * 同比增长5%).
 */
export function holdsNumber(question: Question, words: string): boolean {
  if (question.form !== 'number') return !asksWhen(question.text) || tellsTime(words);
  const { pattern, things } = soughtBy(question);
  const namesThing = (clause: string) => things.length === 0 || anyFound(things, clause);
  const clauses = words.replace(notAmounts, '').split(/[，,；;]/u);
  return clauses.some(
    (clause, index) =>
      (pattern.test(clause) || pattern.test(continued(clauses, index, pattern))) &&
      namesThing(clause),
  );
}

type SoughtNumber = { readonly pattern: RegExp; readonly things: readonly string[] };

// The same for each of the hundreds of sentences that a question is put to.
const sought = new WeakMap<Question, SoughtNumber>();

function soughtBy(question: Question): SoughtNumber {
  const { text, terms } = question;
  const known = sought.get(question) ?? {
    pattern: wantedNumber(text) ?? /\d/u,
    things: terms.filter(({ weight }) => weight >= 1).flatMap((term) => term.words),
  };
  sought.set(question, known);
  return known;
}

/** The next clause, where it has no subject of its own or holds the first number of the kind asked. */
function continued(clauses: readonly string[], index: number, sought: RegExp): string {
  const next = clauses[index + 1] ?? '';
  const goesOn = /^(?:同比|比上年|较上年|增长|下降|增速|增幅|可比|年均|达到?|为|约)/u.test(next);
  return goesOn || !sought.test(clauses[index] ?? '') ? next : '';
}
