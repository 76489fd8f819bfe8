import type { SoughtNumber } from '../../question/sought.ts';
import { tellsTime } from './tells-time.ts';
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
  if (question.form !== 'number') return !question.sought.isTime || tellsTime(words);
  const { pattern, things } = soughtBy(question);
  const namesThing = (clause: string) => things.length === 0 || anyFound(things, clause);
  const clauses = words.replace(notAmounts, '').split(/[，,；;]/u);
  return clauses.some(
    (clause, index) =>
      (pattern.test(clause) || pattern.test(continued(clauses, index, pattern))) &&
      namesThing(clause),
  );
}

/** What a clause has to hold to give a number of a kind. */
const holds: Readonly<Record<SoughtNumber, RegExp>> = {
  mean: /年均.*\d|年平均.*\d/u,
  rate: /(?=.*(?:增(?!加值)|升|涨|降|跌|提高|同步|持平|改善))(?=.*(?:%|‰|百分|倍|成|同步|持平))/u,
  share: /%|‰|百分|成/u,
  large: /\d.*(?:亿|万元|万美元)/u,
  money: /\d.*元/u,
  people: /\d.*[人名]/u,
  length: /\d.*公里/u,
  area: /\d.*(?:平方|亩|公顷)/u,
  land: /\d.*亩/u,
  weight: /\d.*吨/u,
  concentration: /\d.*微克/u,
};

type Wanted = { readonly pattern: RegExp; readonly things: readonly string[] };

// The same for each of the hundreds of sentences that a question is put to.
const sought = new WeakMap<Question, Wanted>();

function soughtBy(question: Question): Wanted {
  const { sought: wanted, terms } = question;
  const known = sought.get(question) ?? {
    pattern: wanted.number === undefined ? /\d/u : holds[wanted.number],
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
